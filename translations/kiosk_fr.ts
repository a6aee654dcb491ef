<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Hungry?
Start here.</source>
        <translation>Un petit creux&#x202f;?
C’est ici.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Touchez pour commencer</translation>
    </message>
</context>
<context>
    <name>BillRows</name>
    <message>
        <source>Subtotal</source>
        <translation>Sous-total</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Discount: %1</source>
        <translation>Remise&#x202f;: %1</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Dont taxes</translation>
    </message>
</context>
<context>
    <name>BoardIdle</name>
    <message>
        <source>Your number appears here</source>
        <translation>Votre numéro s’affichera ici</translation>
    </message>
</context>
<context>
    <name>BoardMain</name>
    <message>
        <source>Preparing</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Tout est prêt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêtes</translation>
    </message>
</context>
<context>
    <name>BoardNotice</name>
    <message>
        <source>The numbers may be out of date. Please ask at the counter.</source>
        <translation>Les numéros ne sont peut-être pas à jour. Veuillez demander au comptoir.</translation>
    </message>
</context>
<context>
    <name>BoardNumber</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 est prête</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>%1 est en préparation</translation>
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
        <translation>dès {price}</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>{item} just sold out.</source>
        <translation>«&#x202f;{item}&#x202f;» n’est plus disponible.</translation>
    </message>
    <message>
        <source>The price has changed: {old} → {new}</source>
        <translation>Le prix a changé&#x202f;: {old} → {new}</translation>
    </message>
    <message>
        <source>Keep it for {price}</source>
        <translation>Le garder à {price}</translation>
    </message>
    <message>
        <source>{item} can’t be ordered right now.</source>
        <translation>«&#x202f;{item}&#x202f;» n’est pas disponible pour le moment.</translation>
    </message>
    <message>
        <source>{item} isn’t available right now.</source>
        <translation>«&#x202f;{item}&#x202f;» n’est pas disponible à cette heure.</translation>
    </message>
    <message>
        <source>The new price is {price}.</source>
        <translation>Cela coûte alors {price}.</translation>
    </message>
    <message>
        <source>Take {option} instead?</source>
        <translation>Prendre {option} à la place&#x202f;?</translation>
    </message>
    <message>
        <source>Yes, {option}</source>
        <translation>Oui, {option}</translation>
    </message>
    <message>
        <source>Continue without {option}?</source>
        <translation>Continuer sans {option}&#x202f;?</translation>
    </message>
    <message>
        <source>Yes, without it</source>
        <translation>Oui, sans</translation>
    </message>
    <message>
        <source>Is this OK?</source>
        <translation>Cela vous convient&#x202f;?</translation>
    </message>
    <message>
        <source>Yes, that’s fine</source>
        <translation>Oui, comme ça</translation>
    </message>
    <message>
        <source>“{group}” has changed.</source>
        <translation>«&#x202f;{group}&#x202f;» a changé.</translation>
    </message>
    <message>
        <source>{option} just sold out.</source>
        <translation>«&#x202f;{option}&#x202f;» n’est plus disponible.</translation>
    </message>
    <message>
        <source>{option} is no longer available.</source>
        <translation>«&#x202f;{option}&#x202f;» n’est plus proposé.</translation>
    </message>
    <message>
        <source>Please remove it to continue.</source>
        <translation>Veuillez le retirer pour continuer.</translation>
    </message>
</context>
<context>
    <name>CartBar</name>
    <message>
        <source>Order so far</source>
        <translation>Commande en cours</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Votre commande</translation>
    </message>
    <message numerus="yes">
        <source>%n items in your order</source>
        <translation>
            <numerusform>%n article dans votre commande</numerusform>
            <numerusform>%n articles dans votre commande</numerusform>
        </translation>
    </message>
    <message>
        <source>Review order</source>
        <translation>Voir la commande</translation>
    </message>
</context>
<context>
    <name>CartEmpty</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>Items you choose will show up here.</source>
        <translation>Ce que vous choisissez à la carte vous attend ici.</translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation>Voir la carte</translation>
    </message>
</context>
<context>
    <name>CartExtras</name>
    <message>
        <source>Add something else</source>
        <translation>Ajouter autre chose</translation>
    </message>
    <message>
        <source>Promo code</source>
        <translation>Code promo</translation>
    </message>
    <message>
        <source>Promo code: %1</source>
        <translation>Code promo&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>CartLineCard</name>
    <message>
        <source>“%1”</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Choisir autre chose</translation>
    </message>
    <message>
        <source>Choose another: %1</source>
        <translation>Choisir autre chose&#x202f;: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>CartMoney</name>
    <message>
        <source>What it costs</source>
        <translation>Le prix</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>Envoi de la commande…</translation>
    </message>
</context>
<context>
    <name>CartPage</name>
    <message>
        <source>Your order</source>
        <translation>Votre commande</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CartView</name>
    <message>
        <source>{item} added. Your order: {total}</source>
        <translation>Ajouté&#x202f;: {item}. Votre commande&#x202f;: {total}</translation>
    </message>
    <message>
        <source>Something you chose is no longer on the menu.</source>
        <translation>Un article que vous aviez choisi n’est plus à la carte.</translation>
    </message>
    <message>
        <source>The total has changed: {old} → {new}. Nothing has been ordered yet. If that’s OK, please order again.</source>
        <translation>Le total a changé&#x202f;: {old} → {new}. Rien n’a encore été commandé&#x202f;: si cela vous convient, veuillez commander à nouveau.</translation>
    </message>
    <message>
        <source>Your order is over the limit for this kiosk. Please remove something, or order at the counter.</source>
        <translation>C’est plus que ce qu’une commande peut coûter ici. Veuillez retirer quelque chose ou commander au comptoir.</translation>
    </message>
    <message>
        <source>We can’t take orders right now. Your order is saved: please try again soon.</source>
        <translation>Nous ne pouvons pas prendre de commandes pour le moment. La vôtre est conservée&#x202f;: réessayez dans quelques instants.</translation>
    </message>
    <message>
        <source>That didn’t work, and nothing was ordered. Your order is saved: please try again, or order at the counter.</source>
        <translation>Cela n’a pas fonctionné et rien n’a été commandé. Votre commande est conservée&#x202f;: réessayez ou commandez au comptoir.</translation>
    </message>
    <message>
        <source>Your order is full: the limit is {most} different dishes. {item} wasn’t added.</source>
        <translation>Votre commande est pleine&#xa0;: {most} plats différents au maximum. Non ajouté&#xa0;: {item}.</translation>
    </message>
    <message>
        <source>The limit is {most} of one dish: {count} × {item} are already in your order.</source>
        <translation>{most} par plat au maximum&#xa0;: votre commande contient déjà {count} × {item}.</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Pour {name}</translation>
    </message>
    <message>
        <source>{count} × {item}. Your order: {total}</source>
        <translation>{count} × {item}. Votre commande&#x202f;: {total}</translation>
    </message>
    <message>
        <source>{item} removed</source>
        <translation>Retiré&#x202f;: {item}</translation>
    </message>
    <message>
        <source>{item} is back in your order: {total}</source>
        <translation>{item} est de nouveau dans votre commande&#x202f;: {total}</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
</context>
<context>
    <name>CheckoutFlow</name>
    <message>
        <source>We don’t know yet if your order went through. Please order again: it won’t be placed twice.</source>
        <translation>Nous ne savons pas encore si votre commande est bien passée. Veuillez commander à nouveau&#x202f;: elle ne sera pas passée deux fois.</translation>
    </message>
    <message>
        <source>Order and pay at the counter</source>
        <translation>Commander et payer au comptoir</translation>
    </message>
    <message>
        <source>Order and pay by card</source>
        <translation>Commander et payer par carte</translation>
    </message>
    <message>
        <source>Order and pay</source>
        <translation>Commander et payer</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chosen · {name}</source>
        <translation>Choisi · {name}</translation>
    </message>
    <message>
        <source>That’s the maximum</source>
        <translation>C’est le maximum</translation>
    </message>
    <message>
        <source>As many as you like</source>
        <translation>Autant que vous voulez</translation>
    </message>
    <message>
        <source>Choose {fewest} to {most}</source>
        <translation>{fewest} à {most} au choix</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>free</source>
        <translation>offert</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>We don’t recognize this code.</source>
        <translation>Nous ne connaissons pas ce code.</translation>
    </message>
    <message>
        <source>This code starts {day}.</source>
        <translation>Ce code n’est pas encore valable (début&#x202f;: {day}).</translation>
    </message>
    <message>
        <source>Add {price} more to use this code.</source>
        <translation>Il manque {price} à votre commande pour ce code.</translation>
    </message>
    <message>
        <source>This code doesn’t apply to your order.</source>
        <translation>Ce code ne s’applique pas à votre commande.</translation>
    </message>
    <message>
        <source>You already have a discount that’s at least as good.</source>
        <translation>Vous avez déjà une remise au moins équivalente.</translation>
    </message>
    <message>
        <source>This code is no longer valid.</source>
        <translation>Ce code n’est plus valable.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Promo code</source>
        <translation>Code promo</translation>
    </message>
    <message>
        <source>As shown on your voucher</source>
        <translation>Tel qu’il figure sur votre bon</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choisi</numerusform>
            <numerusform>%n choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>%n au choix</numerusform>
            <numerusform>%n au choix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n different ones</source>
        <translation>
            <numerusform>%n au choix</numerusform>
            <numerusform>%n différents au choix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at least %n</source>
        <translation>
            <numerusform>Au moins %n au choix</numerusform>
            <numerusform>Au moins %n au choix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n</source>
        <translation>
            <numerusform>Jusqu’à %n</numerusform>
            <numerusform>Jusqu’à %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n</source>
        <translation>
            <numerusform>%n au maximum</numerusform>
            <numerusform>%n au maximum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n – remove one first</source>
        <translation>
            <numerusform>%n au maximum&#x202f;: retirez-en un d’abord</numerusform>
            <numerusform>%n au maximum&#x202f;: retirez-en un d’abord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>%n pièce</numerusform>
            <numerusform>%n pièces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n pieces</source>
        <translation>
            <numerusform>Au moins %n pièce</numerusform>
            <numerusform>Au moins %n pièces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n pieces</source>
        <translation>
            <numerusform>Jusqu’à %n pièce</numerusform>
            <numerusform>Jusqu’à %n pièces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fewest} to %n pieces</source>
        <translation>
            <numerusform>{fewest} à %n pièce</numerusform>
            <numerusform>{fewest} à %n pièces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n free</source>
        <translation>
            <numerusform>dont %n offert</numerusform>
            <numerusform>dont %n offerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Skip</source>
        <translation>Continuer sans</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Où livrer&#x202f;?</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>Vos coordonnées</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>Envoi de la commande…</translation>
    </message>
    <message>
        <source>Only for this order. The next guest won’t see it.</source>
        <translation>Pour cette commande seulement&#x202f;: le client suivant ne le voit pas.</translation>
    </message>
    <message>
        <source>All optional. The next guest won’t see it.</source>
        <translation>Tout est facultatif. Le client suivant ne le voit pas.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Note for your order</source>
        <translation>Remarque pour la commande</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>Apartment or floor</source>
        <translation>Appt ou étage</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État/province</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Note for the driver, e.g. “Ring twice”</source>
        <translation>Pour le livreur, par ex. «&#x202f;Sonner deux fois&#x202f;»</translation>
    </message>
    <message>
        <source>This doesn’t look like a phone number.</source>
        <translation>Ce numéro de téléphone semble incorrect.</translation>
    </message>
    <message>
        <source>This doesn’t look like an email address.</source>
        <translation>Cette adresse e-mail semble incorrecte.</translation>
    </message>
    <message>
        <source>Please enter your street address.</source>
        <translation>Veuillez saisir votre rue.</translation>
    </message>
    <message>
        <source>Please enter your city.</source>
        <translation>Veuillez saisir votre ville.</translation>
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
        <translation>Végétarien</translation>
    </message>
    <message>
        <source>Gluten-free</source>
        <translation>Sans gluten</translation>
    </message>
    <message>
        <source>Halal</source>
        <translation>Halal</translation>
    </message>
    <message>
        <source>Kosher</source>
        <translation>Casher</translation>
    </message>
    <message>
        <source>Dairy-free</source>
        <translation>Sans lait</translation>
    </message>
    <message>
        <source>Nut-free</source>
        <translation>Sans fruits à coque</translation>
    </message>
    <message>
        <source>Pescatarian</source>
        <translation>Pescétarien</translation>
    </message>
    <message>
        <source>Gluten</source>
        <translation>Gluten</translation>
    </message>
    <message>
        <source>Wheat</source>
        <translation>Blé</translation>
    </message>
    <message>
        <source>Crustaceans</source>
        <translation>Crustacés</translation>
    </message>
    <message>
        <source>Shellfish</source>
        <translation>Fruits de mer</translation>
    </message>
    <message>
        <source>Mollusks</source>
        <translation>Mollusques</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>Eggs</source>
        <translation>Œufs</translation>
    </message>
    <message>
        <source>Milk</source>
        <translation>Lait</translation>
    </message>
    <message>
        <source>Peanuts</source>
        <translation>Arachides</translation>
    </message>
    <message>
        <source>Nuts</source>
        <translation>Fruits à coque</translation>
    </message>
    <message>
        <source>Soy</source>
        <translation>Soja</translation>
    </message>
    <message>
        <source>Sesame</source>
        <translation>Sésame</translation>
    </message>
    <message>
        <source>Celery</source>
        <translation>Céleri</translation>
    </message>
    <message>
        <source>Mustard</source>
        <translation>Moutarde</translation>
    </message>
    <message>
        <source>Lupin</source>
        <translation>Lupin</translation>
    </message>
    <message>
        <source>Sulfites</source>
        <translation>Sulfites</translation>
    </message>
    <message>
        <source>Contains alcohol</source>
        <translation>Contient de l’alcool</translation>
    </message>
    <message>
        <source>Contains: {allergens}. Other allergens are not known.</source>
        <translation>Contient&#x202f;: {allergens}. Les autres allergènes ne sont pas connus.</translation>
    </message>
    <message>
        <source>{diets}: not known with {options}</source>
        <translation>{diets}&#x202f;: inconnu avec {options}</translation>
    </message>
    <message>
        <source>{diets}: not with {options}</source>
        <translation>{diets}&#x202f;: pas avec {options}</translation>
    </message>
</context>
<context>
    <name>DietChip</name>
    <message>
        <source>Only %1: show everything again</source>
        <translation>%1 uniquement&#x202f;: tout afficher à nouveau</translation>
    </message>
</context>
<context>
    <name>DietSheet</name>
    <message>
        <source>Show only</source>
        <translation>Afficher uniquement</translation>
    </message>
    <message>
        <source>Only dishes marked this way on the menu. If you have an allergy, please ask our staff.</source>
        <translation>Uniquement les plats signalés ainsi sur la carte. En cas d’allergie, demandez-nous.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dishes</source>
        <translation>
            <numerusform>Afficher %n plat</numerusform>
            <numerusform>Afficher %n plats</numerusform>
        </translation>
    </message>
    <message>
        <source>No dishes match: show everything</source>
        <translation>Aucun plat ne convient&#x202f;: tout afficher</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>At most {count} of {option}</source>
        <translation>{count} {option} au maximum</translation>
    </message>
    <message>
        <source>At least {count} of {option}</source>
        <translation>{count} {option} au minimum</translation>
    </message>
    <message>
        <source>{option} isn’t available right now</source>
        <translation>«&#x202f;{option}&#x202f;» n’est pas disponible à cette heure</translation>
    </message>
    <message>
        <source>{option} is no longer available</source>
        <translation>«&#x202f;{option}&#x202f;» n’est plus disponible</translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>Eat in</source>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>À emporter</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
</context>
<context>
    <name>ItemBar</name>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Update order, %1</source>
        <translation>Valider la modification, %1</translation>
    </message>
    <message>
        <source>Add to order, %1</source>
        <translation>Ajouter à la commande, %1</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Back to your order</source>
        <translation>Retour à votre commande</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>Retour à la carte</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Mieux voir</translation>
    </message>
    <message>
        <source>Please choose something else.</source>
        <translation>Veuillez choisir autre chose.</translation>
    </message>
</context>
<context>
    <name>ItemTile</name>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>from {price}</source>
        <translation>dès {price}</translation>
    </message>
    <message>
        <source>Sorry, this isn’t available right now.</source>
        <translation>Désolé, ce n’est pas disponible à cette heure.</translation>
    </message>
    <message>
        <source>The menu has just changed. Please check your choices and the price.</source>
        <translation>La carte vient de changer. Vérifiez vos choix et le prix.</translation>
    </message>
    <message>
        <source>Sorry, this is no longer on the menu.</source>
        <translation>Désolé, cela n’est plus à la carte.</translation>
    </message>
    <message>
        <source>Sorry, this just sold out.</source>
        <translation>Désolé, il n’y en a plus.</translation>
    </message>
</context>
<context>
    <name>ItemWritings</name>
    <message>
        <source>“%1”</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une remarque</translation>
    </message>
    <message>
        <source>Change the note: %1</source>
        <translation>Modifier la remarque&#x202f;: %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>Who is this for?</source>
        <translation>Pour qui est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>Change the name: %1</source>
        <translation>Changer le prénom&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Numbers and symbols</source>
        <translation>Chiffres et symboles</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>Lettres arabes</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Lettres latines</translation>
    </message>
</context>
<context>
    <name>KeyboardLayouts</name>
    <message>
        <source>Period</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>Point d’interrogation</translation>
    </message>
    <message>
        <source>Exclamation point</source>
        <translation>Point d’exclamation</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Trait d’union</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>Barre oblique</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Deux-points</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Open parenthesis</source>
        <translation>Parenthèse ouvrante</translation>
    </message>
    <message>
        <source>Close parenthesis</source>
        <translation>Parenthèse fermante</translation>
    </message>
    <message>
        <source>Ampersand</source>
        <translation>Esperluette</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>Arobase</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>Guillemet</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Apostrophe</translation>
    </message>
    <message>
        <source>Plus sign</source>
        <translation>Signe plus</translation>
    </message>
    <message>
        <source>Number sign</source>
        <translation>Dièse</translation>
    </message>
    <message>
        <source>Percent sign</source>
        <translation>Pour cent</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>Astérisque</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Tiret bas</translation>
    </message>
</context>
<context>
    <name>Lobby</name>
    <message>
        <source>No connection to the kiosk</source>
        <translation>Pas de liaison avec la borne</translation>
    </message>
    <message>
        <source>No connection to the kitchen</source>
        <translation>Pas de liaison avec la cuisine</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Diet: %1</source>
        <translation>Régime&#x202f;: %1</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Régime</translation>
    </message>
    <message>
        <source>%1, change</source>
        <translation>%1, modifier</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>No dishes match all of these</source>
        <translation>Aucun plat ne répond à tout cela</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>ModesSheet</name>
    <message>
        <source>Easier to see</source>
        <translation>Mieux voir</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Grands caractères</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins d’animations</translation>
    </message>
    <message>
        <source>Lower the controls</source>
        <translation>Tout plus bas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>MoneyRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Note for the kitchen</source>
        <translation>Remarque pour la cuisine</translation>
    </message>
    <message>
        <source>For example: no onions</source>
        <translation>Par exemple&#x202f;: sans oignons</translation>
    </message>
    <message>
        <source>A note doesn’t change the price. If you have an allergy, please ask our staff.</source>
        <translation>La remarque ne change pas le prix. En cas d’allergie, demandez-nous.</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Confirmed by the kitchen</source>
        <translation>Confirmée par la cuisine</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Received by the kitchen</source>
        <translation>Reçue en cuisine</translation>
    </message>
    <message>
        <source>Staff at the counter will help you</source>
        <translation>L’équipe au comptoir va vous aider</translation>
    </message>
    <message>
        <source>Sent to the kitchen</source>
        <translation>Envoyée en cuisine</translation>
    </message>
    <message>
        <source>Being sent to the kitchen</source>
        <translation>Envoi en cuisine</translation>
    </message>
    <message>
        <source>On its way to you</source>
        <translation>En route vers vous</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Ready for the courier</source>
        <translation>Prête pour le livreur</translation>
    </message>
    <message>
        <source>Ready at the counter</source>
        <translation>Prête au comptoir</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Non acceptée</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Annulée</translation>
    </message>
</context>
<context>
    <name>NumberFigure</name>
    <message>
        <source>Your number is %1</source>
        <translation>Votre numéro est le %1</translation>
    </message>
    <message>
        <source>Ready around %1</source>
        <translation>Prête vers %1</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Your number is %1</source>
        <translation>Votre numéro est le %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Mieux voir</translation>
    </message>
</context>
<context>
    <name>NumberSteps</name>
    <message>
        <source>Order status</source>
        <translation>Suivi de votre commande</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>Your order is ready</source>
        <translation>Votre commande est prête</translation>
    </message>
    <message>
        <source>Sorry, the kitchen couldn’t take your order</source>
        <translation>Désolé, la cuisine n’a pas pu prendre votre commande</translation>
    </message>
    <message>
        <source>Sorry, your order was canceled</source>
        <translation>Désolé, votre commande a été annulée</translation>
    </message>
    <message>
        <source>We’re sending your order.
Please pay at the counter and keep your number.</source>
        <translation>Nous envoyons votre commande.
Payez au comptoir et gardez votre numéro.</translation>
    </message>
    <message>
        <source>Please come to the counter</source>
        <translation>Venez au comptoir, s’il vous plaît</translation>
    </message>
    <message>
        <source>We’re sending your order. It’s paid: please keep your number.</source>
        <translation>Nous envoyons votre commande. Elle est payée&#x202f;: gardez votre numéro.</translation>
    </message>
    <message>
        <source>Please show your number at the counter: our staff will help you with your order.</source>
        <translation>Montrez votre numéro au comptoir&#x202f;: l’équipe vous aidera pour votre commande.</translation>
    </message>
    <message>
        <source>Sorry, this is taking longer than usual.
Please keep your number; our staff can tell you more.</source>
        <translation>Désolé, c’est un peu plus long que d’habitude.
Gardez votre numéro&#x202f;; l’équipe au comptoir vous renseignera.</translation>
    </message>
    <message>
        <source>Your order is paid: please keep your number.</source>
        <translation>Votre commande est payée&#x202f;: gardez votre numéro.</translation>
    </message>
    <message>
        <source>Please pay at the counter and keep your number.</source>
        <translation>Payez au comptoir et gardez votre numéro.</translation>
    </message>
    <message>
        <source>Please show your number at the counter.</source>
        <translation>Montrez votre numéro au comptoir.</translation>
    </message>
    <message>
        <source>Your order is on its way.</source>
        <translation>Votre commande est en route.</translation>
    </message>
    <message>
        <source>Enjoy your meal!</source>
        <translation>Bon appétit&#x202f;!</translation>
    </message>
    <message>
        <source>Please ask at the counter.</source>
        <translation>Veuillez demander au comptoir.</translation>
    </message>
    <message>
        <source>An item in your order just sold out.</source>
        <translation>Un article de votre commande vient d’être épuisé.</translation>
    </message>
    <message>
        <source>The kitchen has closed.</source>
        <translation>La cuisine a fermé.</translation>
    </message>
    <message>
        <source>The kitchen is too busy right now.</source>
        <translation>La cuisine a trop de commandes en ce moment.</translation>
    </message>
    <message>
        <source>We’ve refunded {amount}.</source>
        <translation>Nous vous avons remboursé {amount}.</translation>
    </message>
    <message>
        <source>You paid {amount} by card and will be refunded: please show your number at the counter.</source>
        <translation>Vous avez payé {amount} par carte, nous vous remboursons&#x202f;: montrez votre numéro au comptoir.</translation>
    </message>
    <message>
        <source>You won’t be charged. If you already paid, you’ll get your money back: please show your number at the counter.</source>
        <translation>Vous ne payez rien. Si vous avez déjà payé, nous vous remboursons&#x202f;: montrez votre numéro au comptoir.</translation>
    </message>
    <message>
        <source>Thank you, {name}. Your number is</source>
        <translation>Merci, {name}. Votre numéro est le</translation>
    </message>
    <message>
        <source>Thank you. Your number is</source>
        <translation>Merci. Votre numéro est le</translation>
    </message>
    <message numerus="yes">
        <source>This page closes automatically in %n seconds.</source>
        <translation>
            <numerusform>Cette page se ferme d’elle-même dans %n seconde.</numerusform>
            <numerusform>Cette page se ferme d’elle-même dans %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
</context>
<context>
    <name>OptionView</name>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>Indisponible pour l’instant</translation>
    </message>
    <message>
        <source>free</source>
        <translation>offert</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Mieux voir</translation>
    </message>
</context>
<context>
    <name>PayChoice</name>
    <message>
        <source>Pay by card</source>
        <translation>Payer par carte</translation>
    </message>
    <message>
        <source>Here, with a card, phone, or watch</source>
        <translation>Ici, avec carte, téléphone ou montre</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>Payer au comptoir</translation>
    </message>
    <message>
        <source>We’ll start your order now; pay whenever you like</source>
        <translation>Nous commençons tout de suite&#x202f;; payez quand vous voulez</translation>
    </message>
</context>
<context>
    <name>PayRunning</name>
    <message>
        <source>Amount due: %1</source>
        <translation>À payer&#x202f;: %1</translation>
    </message>
    <message>
        <source>Your number is %1</source>
        <translation>Votre numéro est le %1</translation>
    </message>
    <message>
        <source>For staff: payment %1, %2</source>
        <translation>Pour le personnel&#x202f;: paiement %1, %2</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Annuler le paiement</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>Payer au comptoir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
</context>
<context>
    <name>PaymentView</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>Comment voulez-vous payer&#x202f;?</translation>
    </message>
    <message>
        <source>One moment please</source>
        <translation>Un instant, s’il vous plaît</translation>
    </message>
    <message>
        <source>Canceling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Hold your card to the reader</source>
        <translation>Présentez votre carte au lecteur</translation>
    </message>
    <message>
        <source>Your card is being checked</source>
        <translation>Vérification de votre carte</translation>
    </message>
    <message>
        <source>Your card was not accepted</source>
        <translation>Votre carte n’a pas été acceptée</translation>
    </message>
    <message>
        <source>The payment was canceled</source>
        <translation>Le paiement a été annulé</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Demandez à notre équipe</translation>
    </message>
    <message>
        <source>The card reader is getting ready.</source>
        <translation>Le lecteur se prépare.</translation>
    </message>
    <message>
        <source>Or insert or swipe it. You can also use your phone or watch.</source>
        <translation>Ou insérez-la, ou glissez-la. Téléphone et montre acceptés aussi.</translation>
    </message>
    <message>
        <source>Please leave it there until the reader tells you.</source>
        <translation>Laissez-la en place jusqu’au signal du lecteur.</translation>
    </message>
    <message>
        <source>You haven’t been charged. Your order is saved.</source>
        <translation>Rien n’a été débité. Votre commande est conservée.</translation>
    </message>
    <message>
        <source>We lost the connection to the card reader and don’t know yet if you’ve paid. Please do not pay again: show this number to our staff.</source>
        <translation>Nous avons perdu la liaison avec le lecteur et ne savons pas encore si vous avez payé. Ne payez pas une deuxième fois, s’il vous plaît&#x202f;: montrez ce numéro à notre équipe.</translation>
    </message>
</context>
<context>
    <name>PlayedTerminal</name>
    <message>
        <source>Simulated card reader: no money moves</source>
        <translation>Lecteur simulé&#x202f;: aucun argent ne circule</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Press its red key</source>
        <translation>Touche rouge</translation>
    </message>
    <message>
        <source>Lose contact</source>
        <translation>Perdre la liaison</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>ReadyStrip</name>
    <message>
        <source>Ready now</source>
        <translation>Prêtes maintenant</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 est prête</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>%1 est en préparation</translation>
    </message>
    <message>
        <source>Your number appears here</source>
        <translation>Votre numéro s’affichera ici</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Mieux voir</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Sorry, one moment please</source>
        <translation>Un instant, s’il vous plaît</translation>
    </message>
    <message>
        <source>We’re still waiting for your number. Your order is saved.</source>
        <translation>Nous attendons encore votre numéro. Votre commande est conservée.</translation>
    </message>
    <message>
        <source>This kiosk is restarting. If you already have a number, your order is safe.</source>
        <translation>Cette borne redémarre. Si vous avez déjà un numéro, votre commande est bien enregistrée.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>Retour à la carte</translation>
    </message>
    <message>
        <source>Search the menu</source>
        <translation>Rechercher dans la carte</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Mieux voir</translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation>Qu’est-ce qui vous ferait plaisir&#x202f;?</translation>
    </message>
    <message>
        <source>Try fewer letters or another word.</source>
        <translation>Essayez moins de lettres ou un autre mot.</translation>
    </message>
    <message>
        <source>Type a few letters of a dish or an ingredient.</source>
        <translation>Quelques lettres suffisent&#x202f;: d’un plat ou d’un ingrédient.</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Aucun résultat pour «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message numerus="yes">
        <source>%n dishes found</source>
        <translation>
            <numerusform>%n plat trouvé</numerusform>
            <numerusform>%n plats trouvés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Where would you like to eat?</source>
        <translation>Où souhaitez-vous manger&#x202f;?</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>StandSheet</name>
    <message>
        <source>Your table stand</source>
        <translation>Votre chevalet</translation>
    </message>
    <message>
        <source>Take a table stand and put it on your table. We’ll bring your order there.</source>
        <translation>Prenez un chevalet et posez-le sur votre table. Nous y apportons votre commande.</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Pas encore de numéro</translation>
    </message>
    <message>
        <source>Stand %1</source>
        <translation>Chevalet %1</translation>
    </message>
    <message>
        <source>Please enter the number on the stand first.</source>
        <translation>Saisissez d’abord le numéro du chevalet.</translation>
    </message>
    <message>
        <source>Bring it to my stand</source>
        <translation>Apportez-la à ma table</translation>
    </message>
    <message>
        <source>Bring it to stand %1</source>
        <translation>Apportez-la au chevalet %1</translation>
    </message>
    <message>
        <source>Order without a stand</source>
        <translation>Commander sans chevalet</translation>
    </message>
</context>
<context>
    <name>StatusView</name>
    <message>
        <source>We’ll be right back</source>
        <translation>Nous revenons tout de suite</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>Une petite pause</translation>
    </message>
    <message>
        <source>Getting the menu ready</source>
        <translation>Nous mettons la table</translation>
    </message>
    <message>
        <source>Please order at the counter</source>
        <translation>Commandez au comptoir, s’il vous plaît</translation>
    </message>
    <message>
        <source>We’re closed</source>
        <translation>Nous sommes fermés</translation>
    </message>
    <message>
        <source>This kiosk is out of service. Please order at the counter.</source>
        <translation>Cette borne est hors service. Veuillez commander au comptoir.</translation>
    </message>
    <message>
        <source>The kitchen is catching up and isn’t taking new orders right now.</source>
        <translation>La cuisine rattrape son retard et ne prend pas de nouvelles commandes pour le moment.</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders right now.</source>
        <translation>Cette borne ne peut pas prendre de commandes pour le moment.</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders yet. We’ll keep trying.</source>
        <translation>Cette borne ne peut pas encore prendre de commandes. Nous continuons d’essayer.</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen yet. We’ll keep trying.</source>
        <translation>Cette borne ne peut pas encore joindre la cuisine. Nous continuons d’essayer.</translation>
    </message>
    <message>
        <source>The menu is on its way. This page will update when it’s here.</source>
        <translation>La carte arrive. Elle s’affichera ici toute seule.</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen right now.</source>
        <translation>Cette borne ne peut pas joindre la cuisine pour le moment.</translation>
    </message>
    <message>
        <source>Thank you for stopping by.</source>
        <translation>Merci de votre visite.</translation>
    </message>
    <message>
        <source>Your order is saved.</source>
        <translation>Votre commande est conservée.</translation>
    </message>
    <message>
        <source>Opens at {time}</source>
        <translation>Ouverture à {time}</translation>
    </message>
    <message>
        <source>Opens tomorrow at {time}</source>
        <translation>Ouverture demain à {time}</translation>
    </message>
    <message>
        <source>Opens on {day} at {time}</source>
        <translation>Ouverture&#x202f;: {day} à {time}</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>De retour à {time}</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>De retour demain à {time}</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>De retour&#x202f;: {day} à {time}</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>now</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>One less: %1</source>
        <translation>Un de moins&#x202f;: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>Un de plus&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Still there?</source>
        <translation>Toujours là&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>This screen will restart in %n seconds.</source>
        <translation>
            <numerusform>Cet écran revient à l’accueil dans %n seconde.</numerusform>
            <numerusform>Cet écran revient à l’accueil dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>Not available now</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>No longer on the menu</source>
        <translation>Plus à la carte</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>De retour à {time}</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>De retour demain à {time}</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>De retour&#x202f;: {day} à {time}</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Goes well with this: %1</source>
        <translation>Pour accompagner&#x202f;: %1</translation>
    </message>
    <message>
        <source>Goes well with this</source>
        <translation>Pour accompagner</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Non, merci</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Clear: %1</source>
        <translation>Effacer&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>TipChoices</name>
    <message>
        <source>Tip</source>
        <translation>Pourboire</translation>
    </message>
    <message>
        <source>Add a tip?</source>
        <translation>Laisser un pourboire&#x202f;?</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Tip %1</source>
        <translation>Pourboire de %1</translation>
    </message>
</context>
<context>
    <name>WhoSheet</name>
    <message>
        <source>Who is this for?</source>
        <translation>Pour qui est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>A first name is enough</source>
        <translation>Un prénom suffit</translation>
    </message>
    <message>
        <source>We’ll put it on the order so everyone in your group finds theirs.</source>
        <translation>Il sera noté sur le plat, pour que chacun dans votre groupe retrouve le sien.</translation>
    </message>
</context>
</TS>
