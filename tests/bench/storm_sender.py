"""Sends webhooks at a steady rate over one connection: a process of its own, as OneTablet is.

Reads a JSON object from standard input: `port`, `key`, `per_second`, `order_ids`. Each order is
confirmed, becomes ready and is cancelled, so that the board stays short. Writes a JSON list of
`[order id, kind, sent at (monotonic s), status, took s]`.
"""

import http.client
import json
import sys
import time

PATHS = {
    "confirm": ("", {"order_status": "success", "prep_time": "2026-11-20T18:42:00Z"}),
    "ready": ("/events/order_ready_for_pickup", {}),
    "cancel": ("/cancellation", {"cancel_reason": "OTHER", "cancel_details": "storm"}),
}
APART = 5
"""So many orders lie between one that is confirmed and one that becomes ready, and so on."""


def main() -> None:
    wish = json.load(sys.stdin)
    ids = wish["order_ids"]
    calls = []
    for position in range(len(ids) + 2 * APART):
        for behind, kind in enumerate(PATHS):
            index = position - behind * APART
            if 0 <= index < len(ids):
                calls.append((ids[index], kind))
    connection = http.client.HTTPConnection("127.0.0.1", wish["port"], timeout=10)
    headers = {"x-api-key": wish["key"], "Content-Type": "application/json"}
    began = time.monotonic()
    sent = []
    for number, (order_id, kind) in enumerate(calls):
        time.sleep(max(0.0, began + number / wish["per_second"] - time.monotonic()))
        suffix, body = PATHS[kind]
        at = time.monotonic()
        connection.request("PATCH", f"/orders/{order_id}{suffix}", json.dumps(body), headers)
        answer = connection.getresponse()
        answer.read()
        sent.append([order_id, kind, at, answer.status, time.monotonic() - at])
    json.dump(sent, sys.stdout)


main()
