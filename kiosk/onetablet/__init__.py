"""All that knows OneTablet's wire: schemas, mapping, API clients; it stores and decides nothing."""
