<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Hungry?
Start here.</source>
        <translation>Hunger?
Hier geht’s los.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Zum Starten tippen</translation>
    </message>
</context>
<context>
    <name>BillRows</name>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Discount: %1</source>
        <translation>Rabatt: %1</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Enthaltene Steuern</translation>
    </message>
</context>
<context>
    <name>BoardIdle</name>
    <message>
        <source>Your number appears here</source>
        <translation>Hier erscheint Ihre Nummer</translation>
    </message>
</context>
<context>
    <name>BoardMain</name>
    <message>
        <source>Preparing</source>
        <translation>In Zubereitung</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Alles ist fertig</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Abholbereit</translation>
    </message>
</context>
<context>
    <name>BoardNotice</name>
    <message>
        <source>The numbers may be out of date. Please ask at the counter.</source>
        <translation>Die Nummern sind möglicherweise nicht aktuell. Bitte fragen Sie an der Theke.</translation>
    </message>
</context>
<context>
    <name>BoardNumber</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>%1 ist in Zubereitung</translation>
    </message>
</context>
<context>
    <name>Calories</name>
    <message>
        <source>{count} cal</source>
        <translation>{count} kcal</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>from {price}</source>
        <translation>ab {price}</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>{item} just sold out.</source>
        <translation>{item} ist gerade ausverkauft.</translation>
    </message>
    <message>
        <source>The price has changed: {old} → {new}</source>
        <translation>Der Preis hat sich geändert: {old} → {new}</translation>
    </message>
    <message>
        <source>Keep it for {price}</source>
        <translation>Für {price} behalten</translation>
    </message>
    <message>
        <source>{item} can’t be ordered right now.</source>
        <translation>{item} ist im Moment nicht bestellbar.</translation>
    </message>
    <message>
        <source>{item} isn’t available right now.</source>
        <translation>{item} gibt es jetzt nicht.</translation>
    </message>
    <message>
        <source>The new price is {price}.</source>
        <translation>Das kostet dann {price}.</translation>
    </message>
    <message>
        <source>Take {option} instead?</source>
        <translation>Stattdessen {option}?</translation>
    </message>
    <message>
        <source>Yes, {option}</source>
        <translation>Ja, {option}</translation>
    </message>
    <message>
        <source>Continue without {option}?</source>
        <translation>Ohne {option} weiter?</translation>
    </message>
    <message>
        <source>Yes, without it</source>
        <translation>Ja, ohne</translation>
    </message>
    <message>
        <source>Is this OK?</source>
        <translation>So in Ordnung?</translation>
    </message>
    <message>
        <source>Yes, that’s fine</source>
        <translation>Ja, so</translation>
    </message>
    <message>
        <source>“{group}” has changed.</source>
        <translation>„{group}“ hat sich geändert.</translation>
    </message>
    <message>
        <source>{option} just sold out.</source>
        <translation>{option} ist gerade ausverkauft.</translation>
    </message>
    <message>
        <source>{option} is no longer available.</source>
        <translation>{option} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Please remove it to continue.</source>
        <translation>Bitte entfernen Sie es, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>CartBar</name>
    <message>
        <source>Order so far</source>
        <translation>Bisherige Bestellung</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ihre Bestellung</translation>
    </message>
    <message numerus="yes">
        <source>%n items in your order</source>
        <translation>
            <numerusform>%n Artikel in Ihrer Bestellung</numerusform>
            <numerusform>%n Artikel in Ihrer Bestellung</numerusform>
        </translation>
    </message>
    <message>
        <source>Review order</source>
        <translation>Bestellung ansehen</translation>
    </message>
</context>
<context>
    <name>CartEmpty</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts ausgewählt</translation>
    </message>
    <message>
        <source>Items you choose will show up here.</source>
        <translation>Was Sie von der Karte auswählen, wartet hier auf Sie.</translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation>Zur Speisekarte</translation>
    </message>
</context>
<context>
    <name>CartExtras</name>
    <message>
        <source>Add something else</source>
        <translation>Noch etwas hinzufügen</translation>
    </message>
    <message>
        <source>Promo code</source>
        <translation>Gutscheincode</translation>
    </message>
    <message>
        <source>Promo code: %1</source>
        <translation>Gutscheincode: %1</translation>
    </message>
</context>
<context>
    <name>CartLineCard</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Choose another: %1</source>
        <translation>Etwas anderes: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>CartMoney</name>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>Wird bestellt …</translation>
    </message>
</context>
<context>
    <name>CartPage</name>
    <message>
        <source>Your order</source>
        <translation>Ihre Bestellung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>CartView</name>
    <message>
        <source>{item} added. Your order: {total}</source>
        <translation>{item} hinzugefügt. Ihre Bestellung: {total}</translation>
    </message>
    <message>
        <source>Something you chose is no longer on the menu.</source>
        <translation>Etwas, das Sie gewählt haben, steht nicht mehr auf der Karte.</translation>
    </message>
    <message>
        <source>The total has changed: {old} → {new}. Nothing has been ordered yet. If that’s OK, please order again.</source>
        <translation>Die Summe hat sich geändert: {old} → {new}. Es ist noch nichts bestellt: Wenn das in Ordnung ist, bestellen Sie bitte noch einmal.</translation>
    </message>
    <message>
        <source>Your order is over the limit for this kiosk. Please remove something, or order at the counter.</source>
        <translation>Das ist mehr, als eine Bestellung hier kosten darf. Bitte nehmen Sie etwas heraus oder bestellen Sie an der Theke.</translation>
    </message>
    <message>
        <source>We can’t take orders right now. Your order is saved: please try again soon.</source>
        <translation>Im Moment können wir keine Bestellungen annehmen. Ihre Auswahl bleibt erhalten: Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>That didn’t work, and nothing was ordered. Your order is saved: please try again, or order at the counter.</source>
        <translation>Das hat nicht geklappt, es wurde nichts bestellt. Ihre Auswahl bleibt erhalten: Bitte versuchen Sie es noch einmal oder bestellen Sie an der Theke.</translation>
    </message>
    <message>
        <source>Your order is full: the limit is {most} different dishes. {item} wasn’t added.</source>
        <translation>Ihre Bestellung ist voll: höchstens {most} verschiedene Gerichte. {item} wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>The limit is {most} of one dish: {count} × {item} are already in your order.</source>
        <translation>Höchstens {most} von einem Gericht: {count} × {item} sind schon in Ihrer Bestellung.</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Für {name}</translation>
    </message>
    <message>
        <source>{count} × {item}. Your order: {total}</source>
        <translation>{count} × {item}. Ihre Bestellung: {total}</translation>
    </message>
    <message>
        <source>{item} removed</source>
        <translation>{item} entfernt</translation>
    </message>
    <message>
        <source>{item} is back in your order: {total}</source>
        <translation>{item} ist wieder in Ihrer Bestellung: {total}</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
</context>
<context>
    <name>CheckoutFlow</name>
    <message>
        <source>We don’t know yet if your order went through. Please order again: it won’t be placed twice.</source>
        <translation>Wir wissen noch nicht, ob Ihre Bestellung angekommen ist. Bitte bestellen Sie noch einmal: Sie wird nicht doppelt aufgegeben.</translation>
    </message>
    <message>
        <source>Order and pay at the counter</source>
        <translation>Bestellen und an der Theke zahlen</translation>
    </message>
    <message>
        <source>Order and pay by card</source>
        <translation>Bestellen und mit Karte zahlen</translation>
    </message>
    <message>
        <source>Order and pay</source>
        <translation>Bestellen und zahlen</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chosen · {name}</source>
        <translation>Gewählt · {name}</translation>
    </message>
    <message>
        <source>That’s the maximum</source>
        <translation>Mehr geht hier nicht</translation>
    </message>
    <message>
        <source>As many as you like</source>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source>Choose {fewest} to {most}</source>
        <translation>{fewest} bis {most} wählen</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Nach Wunsch</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>We don’t recognize this code.</source>
        <translation>Diesen Code kennen wir nicht.</translation>
    </message>
    <message>
        <source>This code starts {day}.</source>
        <translation>Dieser Code gilt erst ab {day}.</translation>
    </message>
    <message>
        <source>Add {price} more to use this code.</source>
        <translation>Für diesen Code fehlen noch {price}.</translation>
    </message>
    <message>
        <source>This code doesn’t apply to your order.</source>
        <translation>Dieser Code gilt nicht für Ihre Bestellung.</translation>
    </message>
    <message>
        <source>You already have a discount that’s at least as good.</source>
        <translation>Sie haben schon einen mindestens so guten Rabatt.</translation>
    </message>
    <message>
        <source>This code is no longer valid.</source>
        <translation>Dieser Code gilt nicht mehr.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Promo code</source>
        <translation>Gutscheincode</translation>
    </message>
    <message>
        <source>As shown on your voucher</source>
        <translation>So, wie er auf Ihrem Gutschein steht</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>%n wählen</numerusform>
            <numerusform>%n wählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n different ones</source>
        <translation>
            <numerusform>%n wählen</numerusform>
            <numerusform>%n verschiedene wählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at least %n</source>
        <translation>
            <numerusform>Mindestens %n wählen</numerusform>
            <numerusform>Mindestens %n wählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n</source>
        <translation>
            <numerusform>Bis zu %n</numerusform>
            <numerusform>Bis zu %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n</source>
        <translation>
            <numerusform>Höchstens %n</numerusform>
            <numerusform>Höchstens %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n – remove one first</source>
        <translation>
            <numerusform>Höchstens %n – nehmen Sie erst etwas weg</numerusform>
            <numerusform>Höchstens %n – nehmen Sie erst etwas weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n pieces</source>
        <translation>
            <numerusform>Mindestens %n Stück</numerusform>
            <numerusform>Mindestens %n Stück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n pieces</source>
        <translation>
            <numerusform>Bis zu %n Stück</numerusform>
            <numerusform>Bis zu %n Stück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fewest} to %n pieces</source>
        <translation>
            <numerusform>{fewest} bis %n Stück</numerusform>
            <numerusform>{fewest} bis %n Stück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n free</source>
        <translation>
            <numerusform>%n davon gratis</numerusform>
            <numerusform>%n davon gratis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Skip</source>
        <translation>Ohne Angaben weiter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin liefern wir?</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>Ihre Angaben</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>Wird bestellt …</translation>
    </message>
    <message>
        <source>Only for this order. The next guest won’t see it.</source>
        <translation>Nur für diese Bestellung: Der nächste Gast sieht es nicht.</translation>
    </message>
    <message>
        <source>All optional. The next guest won’t see it.</source>
        <translation>Alles ist freiwillig. Der nächste Gast sieht es nicht.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Note for your order</source>
        <translation>Hinweis zur Bestellung</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Apartment or floor</source>
        <translation>Wohnung, Etage</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesland</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Note for the driver, e.g. “Ring twice”</source>
        <translation>Für den Kurier, etwa „Zweimal klingeln“</translation>
    </message>
    <message>
        <source>This doesn’t look like a phone number.</source>
        <translation>Das sieht nicht nach einer Telefonnummer aus.</translation>
    </message>
    <message>
        <source>This doesn’t look like an email address.</source>
        <translation>Das sieht nicht nach einer E-Mail-Adresse aus.</translation>
    </message>
    <message>
        <source>Please enter your street address.</source>
        <translation>Bitte geben Sie Ihre Straße ein.</translation>
    </message>
    <message>
        <source>Please enter your city.</source>
        <translation>Bitte geben Sie Ihren Ort ein.</translation>
    </message>
</context>
<context>
    <name>Diet</name>
    <message>
        <source>Vegan</source>
        <translation>Vegan</translation>
    </message>
    <message>
        <source>Vegetarian</source>
        <translation>Vegetarisch</translation>
    </message>
    <message>
        <source>Gluten-free</source>
        <translation>Glutenfrei</translation>
    </message>
    <message>
        <source>Halal</source>
        <translation>Halal</translation>
    </message>
    <message>
        <source>Kosher</source>
        <translation>Koscher</translation>
    </message>
    <message>
        <source>Dairy-free</source>
        <translation>Milchfrei</translation>
    </message>
    <message>
        <source>Nut-free</source>
        <translation>Nussfrei</translation>
    </message>
    <message>
        <source>Pescatarian</source>
        <translation>Pescetarisch</translation>
    </message>
    <message>
        <source>Gluten</source>
        <translation>Gluten</translation>
    </message>
    <message>
        <source>Wheat</source>
        <translation>Weizen</translation>
    </message>
    <message>
        <source>Crustaceans</source>
        <translation>Krebstiere</translation>
    </message>
    <message>
        <source>Shellfish</source>
        <translation>Meeresfrüchte</translation>
    </message>
    <message>
        <source>Mollusks</source>
        <translation>Weichtiere</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Fisch</translation>
    </message>
    <message>
        <source>Eggs</source>
        <translation>Eier</translation>
    </message>
    <message>
        <source>Milk</source>
        <translation>Milch</translation>
    </message>
    <message>
        <source>Peanuts</source>
        <translation>Erdnüsse</translation>
    </message>
    <message>
        <source>Nuts</source>
        <translation>Nüsse</translation>
    </message>
    <message>
        <source>Soy</source>
        <translation>Soja</translation>
    </message>
    <message>
        <source>Sesame</source>
        <translation>Sesam</translation>
    </message>
    <message>
        <source>Celery</source>
        <translation>Sellerie</translation>
    </message>
    <message>
        <source>Mustard</source>
        <translation>Senf</translation>
    </message>
    <message>
        <source>Lupin</source>
        <translation>Lupinen</translation>
    </message>
    <message>
        <source>Sulfites</source>
        <translation>Sulfite</translation>
    </message>
    <message>
        <source>Contains alcohol</source>
        <translation>Enthält Alkohol</translation>
    </message>
    <message>
        <source>Contains: {allergens}. Other allergens are not known.</source>
        <translation>Enthält: {allergens}. Weitere Allergene sind nicht bekannt.</translation>
    </message>
    <message>
        <source>{diets}: not known with {options}</source>
        <translation>{diets}: nicht bekannt mit {options}</translation>
    </message>
    <message>
        <source>{diets}: not with {options}</source>
        <translation>{diets}: nicht mit {options}</translation>
    </message>
</context>
<context>
    <name>DietChip</name>
    <message>
        <source>Only %1: show everything again</source>
        <translation>Nur %1: wieder alles zeigen</translation>
    </message>
</context>
<context>
    <name>DietSheet</name>
    <message>
        <source>Show only</source>
        <translation>Nur anzeigen</translation>
    </message>
    <message>
        <source>Only dishes marked this way on the menu. If you have an allergy, please ask our staff.</source>
        <translation>Nur Gerichte, die auf der Karte so ausgezeichnet sind. Bei Allergien fragen Sie uns bitte.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dishes</source>
        <translation>
            <numerusform>%n Gericht zeigen</numerusform>
            <numerusform>%n Gerichte zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No dishes match: show everything</source>
        <translation>Kein Gericht passt: alles zeigen</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>At most {count} of {option}</source>
        <translation>Höchstens {count} × {option}</translation>
    </message>
    <message>
        <source>At least {count} of {option}</source>
        <translation>Mindestens {count} × {option}</translation>
    </message>
    <message>
        <source>{option} isn’t available right now</source>
        <translation>{option} gibt es jetzt nicht</translation>
    </message>
    <message>
        <source>{option} is no longer available</source>
        <translation>{option} gibt es nicht mehr</translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
</context>
<context>
    <name>ItemBar</name>
    <message>
        <source>Quantity</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Update order, %1</source>
        <translation>Übernehmen, %1</translation>
    </message>
    <message>
        <source>Add to order, %1</source>
        <translation>Zur Bestellung hinzufügen, %1</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Back to your order</source>
        <translation>Zurück zur Bestellung</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>Zurück zur Karte</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Besser lesbar</translation>
    </message>
    <message>
        <source>Please choose something else.</source>
        <translation>Bitte wählen Sie etwas anderes.</translation>
    </message>
</context>
<context>
    <name>ItemTile</name>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>from {price}</source>
        <translation>ab {price}</translation>
    </message>
    <message>
        <source>Sorry, this isn’t available right now.</source>
        <translation>Das gibt es jetzt leider nicht.</translation>
    </message>
    <message>
        <source>The menu has just changed. Please check your choices and the price.</source>
        <translation>Die Karte hat sich gerade geändert. Bitte prüfen Sie Ihre Auswahl und den Preis.</translation>
    </message>
    <message>
        <source>Sorry, this is no longer on the menu.</source>
        <translation>Das steht leider nicht mehr auf der Karte.</translation>
    </message>
    <message>
        <source>Sorry, this just sold out.</source>
        <translation>Das ist leider gerade ausverkauft.</translation>
    </message>
</context>
<context>
    <name>ItemWritings</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Hinweis hinzufügen</translation>
    </message>
    <message>
        <source>Change the note: %1</source>
        <translation>Hinweis ändern: %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>Who is this for?</source>
        <translation>Für wen ist das?</translation>
    </message>
    <message>
        <source>Change the name: %1</source>
        <translation>Namen ändern: %1</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Numbers and symbols</source>
        <translation>Zahlen und Zeichen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>Arabische Buchstaben</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Lateinische Buchstaben</translation>
    </message>
</context>
<context>
    <name>KeyboardLayouts</name>
    <message>
        <source>Period</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>Fragezeichen</translation>
    </message>
    <message>
        <source>Exclamation point</source>
        <translation>Ausrufezeichen</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>Schrägstrich</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Open parenthesis</source>
        <translation>Klammer auf</translation>
    </message>
    <message>
        <source>Close parenthesis</source>
        <translation>Klammer zu</translation>
    </message>
    <message>
        <source>Ampersand</source>
        <translation>Und-Zeichen</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>At-Zeichen</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>Plus sign</source>
        <translation>Pluszeichen</translation>
    </message>
    <message>
        <source>Number sign</source>
        <translation>Raute</translation>
    </message>
    <message>
        <source>Percent sign</source>
        <translation>Prozentzeichen</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>Sternchen</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Unterstrich</translation>
    </message>
</context>
<context>
    <name>Lobby</name>
    <message>
        <source>No connection to the kiosk</source>
        <translation>Keine Verbindung zum Terminal</translation>
    </message>
    <message>
        <source>No connection to the kitchen</source>
        <translation>Keine Verbindung zur Küche</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Diet: %1</source>
        <translation>Ernährung: %1</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Ernährung</translation>
    </message>
    <message>
        <source>%1, change</source>
        <translation>%1, ändern</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Speisekarte</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No dishes match all of these</source>
        <translation>Kein Gericht erfüllt alle Wünsche</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>ModesSheet</name>
    <message>
        <source>Easier to see</source>
        <translation>Besser lesbar</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Große Schrift</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Lower the controls</source>
        <translation>Alles weiter unten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>MoneyRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Note for the kitchen</source>
        <translation>Hinweis für die Küche</translation>
    </message>
    <message>
        <source>For example: no onions</source>
        <translation>Zum Beispiel: ohne Zwiebeln</translation>
    </message>
    <message>
        <source>A note doesn’t change the price. If you have an allergy, please ask our staff.</source>
        <translation>Ein Hinweis ändert den Preis nicht. Bei Allergien fragen Sie uns bitte.</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Confirmed by the kitchen</source>
        <translation>Von der Küche bestätigt</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>In Zubereitung</translation>
    </message>
    <message>
        <source>Received by the kitchen</source>
        <translation>In der Küche angekommen</translation>
    </message>
    <message>
        <source>Staff at the counter will help you</source>
        <translation>Das Team an der Theke hilft Ihnen</translation>
    </message>
    <message>
        <source>Sent to the kitchen</source>
        <translation>An die Küche gesendet</translation>
    </message>
    <message>
        <source>Being sent to the kitchen</source>
        <translation>Wird an die Küche gesendet</translation>
    </message>
    <message>
        <source>On its way to you</source>
        <translation>Auf dem Weg zu Ihnen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Ready for the courier</source>
        <translation>Bereit für den Kurier</translation>
    </message>
    <message>
        <source>Ready at the counter</source>
        <translation>Abholbereit an der Theke</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Storniert</translation>
    </message>
</context>
<context>
    <name>NumberFigure</name>
    <message>
        <source>Your number is %1</source>
        <translation>Ihre Nummer ist %1</translation>
    </message>
    <message>
        <source>Ready around %1</source>
        <translation>Fertig gegen %1 Uhr</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Your number is %1</source>
        <translation>Ihre Nummer ist %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Besser lesbar</translation>
    </message>
</context>
<context>
    <name>NumberSteps</name>
    <message>
        <source>Order status</source>
        <translation>Stand Ihrer Bestellung</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>Your order is ready</source>
        <translation>Ihre Bestellung ist fertig</translation>
    </message>
    <message>
        <source>Sorry, the kitchen couldn’t take your order</source>
        <translation>Die Küche konnte Ihre Bestellung leider nicht annehmen</translation>
    </message>
    <message>
        <source>Sorry, your order was canceled</source>
        <translation>Ihre Bestellung wurde leider storniert</translation>
    </message>
    <message>
        <source>We’re sending your order.
Please pay at the counter and keep your number.</source>
        <translation>Ihre Bestellung wird gesendet.
Bitte zahlen Sie an der Theke und merken Sie sich Ihre Nummer.</translation>
    </message>
    <message>
        <source>Please come to the counter</source>
        <translation>Bitte kommen Sie zur Theke</translation>
    </message>
    <message>
        <source>We’re sending your order. It’s paid: please keep your number.</source>
        <translation>Wir senden Ihre Bestellung. Sie ist bezahlt: Bitte merken Sie sich Ihre Nummer.</translation>
    </message>
    <message>
        <source>Please show your number at the counter: our staff will help you with your order.</source>
        <translation>Bitte zeigen Sie Ihre Nummer an der Theke: Das Team hilft Ihnen mit Ihrer Bestellung.</translation>
    </message>
    <message>
        <source>Sorry, this is taking longer than usual.
Please keep your number; our staff can tell you more.</source>
        <translation>Entschuldigung, es dauert länger als sonst.
Bitte merken Sie sich Ihre Nummer; das Team an der Theke weiß mehr.</translation>
    </message>
    <message>
        <source>Your order is paid: please keep your number.</source>
        <translation>Ihre Bestellung ist bezahlt: Bitte merken Sie sich Ihre Nummer.</translation>
    </message>
    <message>
        <source>Please pay at the counter and keep your number.</source>
        <translation>Bitte zahlen Sie an der Theke und merken Sie sich Ihre Nummer.</translation>
    </message>
    <message>
        <source>Please show your number at the counter.</source>
        <translation>Bitte zeigen Sie Ihre Nummer an der Theke.</translation>
    </message>
    <message>
        <source>Your order is on its way.</source>
        <translation>Ihre Bestellung ist unterwegs.</translation>
    </message>
    <message>
        <source>Enjoy your meal!</source>
        <translation>Guten Appetit!</translation>
    </message>
    <message>
        <source>Please ask at the counter.</source>
        <translation>Bitte fragen Sie an der Theke.</translation>
    </message>
    <message>
        <source>An item in your order just sold out.</source>
        <translation>Etwas aus Ihrer Bestellung ist gerade ausgegangen.</translation>
    </message>
    <message>
        <source>The kitchen has closed.</source>
        <translation>Die Küche hat geschlossen.</translation>
    </message>
    <message>
        <source>The kitchen is too busy right now.</source>
        <translation>Die Küche hat gerade zu viel zu tun.</translation>
    </message>
    <message>
        <source>We’ve refunded {amount}.</source>
        <translation>Wir haben Ihnen {amount} erstattet.</translation>
    </message>
    <message>
        <source>You paid {amount} by card and will be refunded: please show your number at the counter.</source>
        <translation>Sie haben {amount} mit Karte bezahlt und bekommen es zurück: Bitte zeigen Sie Ihre Nummer an der Theke.</translation>
    </message>
    <message>
        <source>You won’t be charged. If you already paid, you’ll get your money back: please show your number at the counter.</source>
        <translation>Sie müssen nichts bezahlen. Falls Sie schon bezahlt haben, bekommen Sie Ihr Geld zurück: Bitte zeigen Sie Ihre Nummer an der Theke.</translation>
    </message>
    <message>
        <source>Thank you, {name}. Your number is</source>
        <translation>Danke, {name}. Ihre Nummer ist</translation>
    </message>
    <message>
        <source>Thank you. Your number is</source>
        <translation>Danke. Ihre Nummer ist</translation>
    </message>
    <message numerus="yes">
        <source>This page closes automatically in %n seconds.</source>
        <translation>
            <numerusform>Diese Seite schließt sich in %n Sekunde von selbst.</numerusform>
            <numerusform>Diese Seite schließt sich in %n Sekunden von selbst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
</context>
<context>
    <name>OptionView</name>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>Zurzeit nicht verfügbar</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Besser lesbar</translation>
    </message>
</context>
<context>
    <name>PayChoice</name>
    <message>
        <source>Pay by card</source>
        <translation>Mit Karte zahlen</translation>
    </message>
    <message>
        <source>Here, with a card, phone, or watch</source>
        <translation>Hier, mit Karte, Handy oder Uhr</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>An der Theke zahlen</translation>
    </message>
    <message>
        <source>We’ll start your order now; pay whenever you like</source>
        <translation>Wir fangen gleich an; Sie zahlen, wann Sie möchten</translation>
    </message>
</context>
<context>
    <name>PayRunning</name>
    <message>
        <source>Amount due: %1</source>
        <translation>Zu zahlen: %1</translation>
    </message>
    <message>
        <source>Your number is %1</source>
        <translation>Ihre Nummer ist %1</translation>
    </message>
    <message>
        <source>For staff: payment %1, %2</source>
        <translation>Für das Personal: Zahlung %1, %2</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Zahlung abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>An der Theke zahlen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Payment</source>
        <translation>Bezahlen</translation>
    </message>
</context>
<context>
    <name>PaymentView</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>Wie möchten Sie zahlen?</translation>
    </message>
    <message>
        <source>One moment please</source>
        <translation>Einen Moment, bitte</translation>
    </message>
    <message>
        <source>Canceling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Hold your card to the reader</source>
        <translation>Karte bitte ans Lesegerät halten</translation>
    </message>
    <message>
        <source>Your card is being checked</source>
        <translation>Ihre Karte wird geprüft</translation>
    </message>
    <message>
        <source>Your card was not accepted</source>
        <translation>Ihre Karte wurde nicht angenommen</translation>
    </message>
    <message>
        <source>The payment was canceled</source>
        <translation>Die Zahlung wurde abgebrochen</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Bitte fragen Sie unser Personal</translation>
    </message>
    <message>
        <source>The card reader is getting ready.</source>
        <translation>Das Lesegerät macht sich bereit.</translation>
    </message>
    <message>
        <source>Or insert or swipe it. You can also use your phone or watch.</source>
        <translation>Oder einstecken oder durchziehen. Handy und Uhr gehen auch.</translation>
    </message>
    <message>
        <source>Please leave it there until the reader tells you.</source>
        <translation>Bitte lassen Sie sie dort, bis das Lesegerät etwas anderes sagt.</translation>
    </message>
    <message>
        <source>You haven’t been charged. Your order is saved.</source>
        <translation>Es wurde nichts abgebucht. Ihre Bestellung ist noch da.</translation>
    </message>
    <message>
        <source>We lost the connection to the card reader and don’t know yet if you’ve paid. Please do not pay again: show this number to our staff.</source>
        <translation>Wir haben den Kontakt zum Lesegerät verloren und wissen noch nicht, ob Sie bezahlt haben. Bitte zahlen Sie nicht noch einmal: Zeigen Sie diese Nummer unserem Personal.</translation>
    </message>
</context>
<context>
    <name>PlayedTerminal</name>
    <message>
        <source>Simulated card reader: no money moves</source>
        <translation>Simuliertes Lesegerät: Es fließt kein Geld</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Press its red key</source>
        <translation>Rote Taste drücken</translation>
    </message>
    <message>
        <source>Lose contact</source>
        <translation>Kontakt verlieren</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ReadyStrip</name>
    <message>
        <source>Ready now</source>
        <translation>Jetzt abholbereit</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>In Zubereitung</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>%1 ist in Zubereitung</translation>
    </message>
    <message>
        <source>Your number appears here</source>
        <translation>Hier erscheint Ihre Nummer</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Besser lesbar</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Sorry, one moment please</source>
        <translation>Einen Moment, bitte</translation>
    </message>
    <message>
        <source>We’re still waiting for your number. Your order is saved.</source>
        <translation>Wir warten noch auf Ihre Nummer. Ihre Bestellung bleibt erhalten.</translation>
    </message>
    <message>
        <source>This kiosk is restarting. If you already have a number, your order is safe.</source>
        <translation>Dieses Terminal startet neu. Wenn Sie schon eine Nummer haben, ist Ihre Bestellung sicher.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>Zurück zur Karte</translation>
    </message>
    <message>
        <source>Search the menu</source>
        <translation>Karte durchsuchen</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Besser lesbar</translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation>Worauf haben Sie Lust?</translation>
    </message>
    <message>
        <source>Try fewer letters or another word.</source>
        <translation>Versuchen Sie weniger Buchstaben oder ein anderes Wort.</translation>
    </message>
    <message>
        <source>Type a few letters of a dish or an ingredient.</source>
        <translation>Ein paar Buchstaben genügen: vom Gericht oder von dem, was darin ist.</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Nichts gefunden für „{text}“</translation>
    </message>
    <message numerus="yes">
        <source>%n dishes found</source>
        <translation>
            <numerusform>%n Gericht gefunden</numerusform>
            <numerusform>%n Gerichte gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Where would you like to eat?</source>
        <translation>Wo möchten Sie essen?</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>StandSheet</name>
    <message>
        <source>Your table stand</source>
        <translation>Ihr Tischaufsteller</translation>
    </message>
    <message>
        <source>Take a table stand and put it on your table. We’ll bring your order there.</source>
        <translation>Nehmen Sie einen Aufsteller mit und stellen Sie ihn auf Ihren Tisch. Wir bringen Ihre Bestellung dorthin.</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Noch keine Nummer</translation>
    </message>
    <message>
        <source>Stand %1</source>
        <translation>Aufsteller %1</translation>
    </message>
    <message>
        <source>Please enter the number on the stand first.</source>
        <translation>Bitte zuerst die Nummer auf dem Aufsteller eintippen.</translation>
    </message>
    <message>
        <source>Bring it to my stand</source>
        <translation>An meinen Tisch bringen</translation>
    </message>
    <message>
        <source>Bring it to stand %1</source>
        <translation>An Aufsteller %1 bringen</translation>
    </message>
    <message>
        <source>Order without a stand</source>
        <translation>Ohne Aufsteller bestellen</translation>
    </message>
</context>
<context>
    <name>StatusView</name>
    <message>
        <source>We’ll be right back</source>
        <translation>Wir sind gleich zurück</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>Eine kurze Pause</translation>
    </message>
    <message>
        <source>Getting the menu ready</source>
        <translation>Wir decken den Tisch</translation>
    </message>
    <message>
        <source>Please order at the counter</source>
        <translation>Bitte bestellen Sie an der Theke</translation>
    </message>
    <message>
        <source>We’re closed</source>
        <translation>Wir haben geschlossen</translation>
    </message>
    <message>
        <source>This kiosk is out of service. Please order at the counter.</source>
        <translation>Dieses Terminal ist außer Betrieb. Bitte bestellen Sie an der Theke.</translation>
    </message>
    <message>
        <source>The kitchen is catching up and isn’t taking new orders right now.</source>
        <translation>Die Küche arbeitet noch Bestellungen ab und nimmt gerade keine neuen an.</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders right now.</source>
        <translation>Dieses Terminal kann gerade keine Bestellungen annehmen.</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders yet. We’ll keep trying.</source>
        <translation>Dieses Terminal kann noch keine Bestellungen annehmen. Wir versuchen es weiter.</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen yet. We’ll keep trying.</source>
        <translation>Dieses Terminal erreicht die Küche noch nicht. Wir versuchen es weiter.</translation>
    </message>
    <message>
        <source>The menu is on its way. This page will update when it’s here.</source>
        <translation>Die Speisekarte ist unterwegs. Sobald sie da ist, geht es hier weiter.</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen right now.</source>
        <translation>Dieses Terminal erreicht die Küche im Moment nicht.</translation>
    </message>
    <message>
        <source>Thank you for stopping by.</source>
        <translation>Schön, dass Sie vorbeigeschaut haben.</translation>
    </message>
    <message>
        <source>Your order is saved.</source>
        <translation>Ihre Bestellung ist noch da.</translation>
    </message>
    <message>
        <source>Opens at {time}</source>
        <translation>Wir öffnen um {time} Uhr</translation>
    </message>
    <message>
        <source>Opens tomorrow at {time}</source>
        <translation>Wir öffnen morgen um {time} Uhr</translation>
    </message>
    <message>
        <source>Opens on {day} at {time}</source>
        <translation>Wir öffnen am {day} um {time} Uhr</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>Zurück um {time} Uhr</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>Morgen um {time} Uhr zurück</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>Am {day} um {time} Uhr zurück</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>One less: %1</source>
        <translation>Eins weniger: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>Eins mehr: %1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message numerus="yes">
        <source>This screen will restart in %n seconds.</source>
        <translation>
            <numerusform>Dieser Bildschirm beginnt in %n Sekunde von vorn.</numerusform>
            <numerusform>Dieser Bildschirm beginnt in %n Sekunden von vorn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>Not available now</source>
        <translation>Zurzeit nicht</translation>
    </message>
    <message>
        <source>No longer on the menu</source>
        <translation>Nicht mehr auf der Karte</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>Wieder ab {time} Uhr</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>Wieder morgen ab {time} Uhr</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>Wieder am {day} ab {time} Uhr</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Goes well with this: %1</source>
        <translation>Passt dazu: %1</translation>
    </message>
    <message>
        <source>Goes well with this</source>
        <translation>Passt dazu</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Dazunehmen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 dazunehmen</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Nein, danke</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Clear: %1</source>
        <translation>Leeren: %1</translation>
    </message>
</context>
<context>
    <name>TipChoices</name>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Add a tip?</source>
        <translation>Trinkgeld geben?</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Tip %1</source>
        <translation>Trinkgeld %1</translation>
    </message>
</context>
<context>
    <name>WhoSheet</name>
    <message>
        <source>Who is this for?</source>
        <translation>Für wen ist das?</translation>
    </message>
    <message>
        <source>A first name is enough</source>
        <translation>Ein Vorname genügt</translation>
    </message>
    <message>
        <source>We’ll put it on the order so everyone in your group finds theirs.</source>
        <translation>Der Name steht dann dabei: So findet in Ihrer Gruppe jeder das Seine.</translation>
    </message>
</context>
</TS>
