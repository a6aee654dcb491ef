<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Hungry?
Start here.</source>
        <translation>¿Hambre?
Empiece aquí.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para empezar</translation>
    </message>
</context>
<context>
    <name>BillRows</name>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Discount: %1</source>
        <translation>Descuento: %1</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega a domicilio</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Impuestos incluidos</translation>
    </message>
</context>
<context>
    <name>BoardIdle</name>
    <message>
        <source>Your number appears here</source>
        <translation>Aquí aparecerá su número</translation>
    </message>
</context>
<context>
    <name>BoardMain</name>
    <message>
        <source>Preparing</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Todo está listo</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listos</translation>
    </message>
</context>
<context>
    <name>BoardNotice</name>
    <message>
        <source>The numbers may be out of date. Please ask at the counter.</source>
        <translation>Los números pueden no estar al día. Pregunte en el mostrador, por favor.</translation>
    </message>
</context>
<context>
    <name>BoardNumber</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>%1 está en preparación</translation>
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
        <translation>desde {price}</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>{item} just sold out.</source>
        <translation>{item} se acaba de agotar.</translation>
    </message>
    <message>
        <source>The price has changed: {old} → {new}</source>
        <translation>El precio ha cambiado: {old} → {new}</translation>
    </message>
    <message>
        <source>Keep it for {price}</source>
        <translation>Mantener por {price}</translation>
    </message>
    <message>
        <source>{item} can’t be ordered right now.</source>
        <translation>{item} no se puede pedir en este momento.</translation>
    </message>
    <message>
        <source>{item} isn’t available right now.</source>
        <translation>{item} no está disponible a esta hora.</translation>
    </message>
    <message>
        <source>The new price is {price}.</source>
        <translation>Entonces cuesta {price}.</translation>
    </message>
    <message>
        <source>Take {option} instead?</source>
        <translation>¿Prefiere {option} en su lugar?</translation>
    </message>
    <message>
        <source>Yes, {option}</source>
        <translation>Sí, {option}</translation>
    </message>
    <message>
        <source>Continue without {option}?</source>
        <translation>¿Seguimos sin {option}?</translation>
    </message>
    <message>
        <source>Yes, without it</source>
        <translation>Sí, sin eso</translation>
    </message>
    <message>
        <source>Is this OK?</source>
        <translation>¿Lo quiere así?</translation>
    </message>
    <message>
        <source>Yes, that’s fine</source>
        <translation>Sí, así</translation>
    </message>
    <message>
        <source>“{group}” has changed.</source>
        <translation>“{group}” ha cambiado.</translation>
    </message>
    <message>
        <source>{option} just sold out.</source>
        <translation>{option} se acaba de agotar.</translation>
    </message>
    <message>
        <source>{option} is no longer available.</source>
        <translation>{option} ya no está disponible.</translation>
    </message>
    <message>
        <source>Please remove it to continue.</source>
        <translation>Quítelo para continuar, por favor.</translation>
    </message>
</context>
<context>
    <name>CartBar</name>
    <message>
        <source>Order so far</source>
        <translation>Pedido hasta ahora</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Su pedido</translation>
    </message>
    <message numerus="yes">
        <source>%n items in your order</source>
        <translation>
            <numerusform>%n artículo en su pedido</numerusform>
            <numerusform>%n artículos en su pedido</numerusform>
        </translation>
    </message>
    <message>
        <source>Review order</source>
        <translation>Revisar pedido</translation>
    </message>
</context>
<context>
    <name>CartEmpty</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada aquí</translation>
    </message>
    <message>
        <source>Items you choose will show up here.</source>
        <translation>Lo que elija del menú aparecerá aquí.</translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation>Ver el menú</translation>
    </message>
</context>
<context>
    <name>CartExtras</name>
    <message>
        <source>Add something else</source>
        <translation>Añadir algo más</translation>
    </message>
    <message>
        <source>Promo code</source>
        <translation>Código promocional</translation>
    </message>
    <message>
        <source>Promo code: %1</source>
        <translation>Código promocional: %1</translation>
    </message>
</context>
<context>
    <name>CartLineCard</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Elegir otra opción</translation>
    </message>
    <message>
        <source>Choose another: %1</source>
        <translation>Elegir otra opción: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>CartMoney</name>
    <message>
        <source>What it costs</source>
        <translation>Lo que cuesta</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>Enviando el pedido…</translation>
    </message>
</context>
<context>
    <name>CartPage</name>
    <message>
        <source>Your order</source>
        <translation>Su pedido</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>CartView</name>
    <message>
        <source>{item} added. Your order: {total}</source>
        <translation>Se añadió {item}. Su pedido: {total}</translation>
    </message>
    <message>
        <source>Something you chose is no longer on the menu.</source>
        <translation>Algo de lo que eligió ya no está en el menú.</translation>
    </message>
    <message>
        <source>The total has changed: {old} → {new}. Nothing has been ordered yet. If that’s OK, please order again.</source>
        <translation>El total ha cambiado: {old} → {new}. Aún no se ha pedido nada: si está de acuerdo, vuelva a pedir, por favor.</translation>
    </message>
    <message>
        <source>Your order is over the limit for this kiosk. Please remove something, or order at the counter.</source>
        <translation>Es más de lo que puede costar un pedido aquí. Quite algo, por favor, o pida en el mostrador.</translation>
    </message>
    <message>
        <source>We can’t take orders right now. Your order is saved: please try again soon.</source>
        <translation>En este momento no podemos tomar pedidos. Su pedido se conserva: inténtelo de nuevo en breve.</translation>
    </message>
    <message>
        <source>That didn’t work, and nothing was ordered. Your order is saved: please try again, or order at the counter.</source>
        <translation>Algo falló y no se ha pedido nada. Su pedido se conserva: inténtelo de nuevo o pida en el mostrador.</translation>
    </message>
    <message>
        <source>Your order is full: the limit is {most} different dishes. {item} wasn’t added.</source>
        <translation>Su pedido está lleno: como máximo {most} platos distintos. No se añadió {item}.</translation>
    </message>
    <message>
        <source>The limit is {most} of one dish: {count} × {item} are already in your order.</source>
        <translation>Como máximo {most} de un mismo plato: su pedido ya tiene {count} × {item}.</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Para {name}</translation>
    </message>
    <message>
        <source>{count} × {item}. Your order: {total}</source>
        <translation>{count} × {item}. Su pedido: {total}</translation>
    </message>
    <message>
        <source>{item} removed</source>
        <translation>Se quitó {item}</translation>
    </message>
    <message>
        <source>{item} is back in your order: {total}</source>
        <translation>{item} vuelve a estar en su pedido: {total}</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
</context>
<context>
    <name>CheckoutFlow</name>
    <message>
        <source>We don’t know yet if your order went through. Please order again: it won’t be placed twice.</source>
        <translation>Aún no sabemos si su pedido se ha realizado. Pídalo de nuevo, por favor: no se hará dos veces.</translation>
    </message>
    <message>
        <source>Order and pay at the counter</source>
        <translation>Pedir y pagar en el mostrador</translation>
    </message>
    <message>
        <source>Order and pay by card</source>
        <translation>Pedir y pagar con tarjeta</translation>
    </message>
    <message>
        <source>Order and pay</source>
        <translation>Pedir y pagar</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chosen · {name}</source>
        <translation>Elegido · {name}</translation>
    </message>
    <message>
        <source>That’s the maximum</source>
        <translation>No se puede añadir más</translation>
    </message>
    <message>
        <source>As many as you like</source>
        <translation>Todos los que quiera</translation>
    </message>
    <message>
        <source>Choose {fewest} to {most}</source>
        <translation>Elija de {fewest} a {most}</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
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
        <translation>No conocemos este código.</translation>
    </message>
    <message>
        <source>This code starts {day}.</source>
        <translation>Este código es válido a partir del {day}.</translation>
    </message>
    <message>
        <source>Add {price} more to use this code.</source>
        <translation>Para este código faltan {price} en su pedido.</translation>
    </message>
    <message>
        <source>This code doesn’t apply to your order.</source>
        <translation>Este código no es válido para su pedido.</translation>
    </message>
    <message>
        <source>You already have a discount that’s at least as good.</source>
        <translation>Ya tiene un descuento igual o mejor.</translation>
    </message>
    <message>
        <source>This code is no longer valid.</source>
        <translation>Este código ya no es válido.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Promo code</source>
        <translation>Código promocional</translation>
    </message>
    <message>
        <source>As shown on your voucher</source>
        <translation>Tal como aparece en su vale</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegido</numerusform>
            <numerusform>%n elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>Elija %n</numerusform>
            <numerusform>Elija %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n different ones</source>
        <translation>
            <numerusform>Elija %n distinto</numerusform>
            <numerusform>Elija %n distintos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at least %n</source>
        <translation>
            <numerusform>Elija al menos %n</numerusform>
            <numerusform>Elija al menos %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n</source>
        <translation>
            <numerusform>Hasta %n</numerusform>
            <numerusform>Hasta %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n</source>
        <translation>
            <numerusform>Máximo %n</numerusform>
            <numerusform>Máximo %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n – remove one first</source>
        <translation>
            <numerusform>Máximo %n: quite uno primero</numerusform>
            <numerusform>Máximo %n: quite uno primero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>%n unidad</numerusform>
            <numerusform>%n unidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n pieces</source>
        <translation>
            <numerusform>Al menos %n unidad</numerusform>
            <numerusform>Al menos %n unidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n pieces</source>
        <translation>
            <numerusform>Hasta %n unidad</numerusform>
            <numerusform>Hasta %n unidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fewest} to %n pieces</source>
        <translation>
            <numerusform>De {fewest} a %n unidad</numerusform>
            <numerusform>De {fewest} a %n unidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n free</source>
        <translation>
            <numerusform>%n gratis</numerusform>
            <numerusform>%n gratis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Skip</source>
        <translation>Continuar sin datos</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>¿A qué dirección?</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>Enviando el pedido…</translation>
    </message>
    <message>
        <source>Only for this order. The next guest won’t see it.</source>
        <translation>Solo para este pedido: el siguiente cliente no lo ve.</translation>
    </message>
    <message>
        <source>All optional. The next guest won’t see it.</source>
        <translation>Deje en blanco lo que quiera. El siguiente cliente no lo ve.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Note for your order</source>
        <translation>Nota para su pedido</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Apartment or floor</source>
        <translation>Apto. o piso</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado/prov.</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Note for the driver, e.g. “Ring twice”</source>
        <translation>Para el repartidor, p. ej., “Llame dos veces”</translation>
    </message>
    <message>
        <source>This doesn’t look like a phone number.</source>
        <translation>No parece un número de teléfono.</translation>
    </message>
    <message>
        <source>This doesn’t look like an email address.</source>
        <translation>No parece una dirección de correo.</translation>
    </message>
    <message>
        <source>Please enter your street address.</source>
        <translation>Escriba su calle, por favor.</translation>
    </message>
    <message>
        <source>Please enter your city.</source>
        <translation>Escriba su ciudad, por favor.</translation>
    </message>
</context>
<context>
    <name>Diet</name>
    <message>
        <source>Vegan</source>
        <translation>Vegano</translation>
    </message>
    <message>
        <source>Vegetarian</source>
        <translation>Vegetariano</translation>
    </message>
    <message>
        <source>Gluten-free</source>
        <translation>Sin gluten</translation>
    </message>
    <message>
        <source>Halal</source>
        <translation>Halal</translation>
    </message>
    <message>
        <source>Kosher</source>
        <translation>Kosher</translation>
    </message>
    <message>
        <source>Dairy-free</source>
        <translation>Sin lácteos</translation>
    </message>
    <message>
        <source>Nut-free</source>
        <translation>Sin frutos secos</translation>
    </message>
    <message>
        <source>Pescatarian</source>
        <translation>Pescetariano</translation>
    </message>
    <message>
        <source>Gluten</source>
        <translation>Gluten</translation>
    </message>
    <message>
        <source>Wheat</source>
        <translation>Trigo</translation>
    </message>
    <message>
        <source>Crustaceans</source>
        <translation>Crustáceos</translation>
    </message>
    <message>
        <source>Shellfish</source>
        <translation>Mariscos</translation>
    </message>
    <message>
        <source>Mollusks</source>
        <translation>Moluscos</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Pescado</translation>
    </message>
    <message>
        <source>Eggs</source>
        <translation>Huevos</translation>
    </message>
    <message>
        <source>Milk</source>
        <translation>Leche</translation>
    </message>
    <message>
        <source>Peanuts</source>
        <translation>Cacahuetes (maní)</translation>
    </message>
    <message>
        <source>Nuts</source>
        <translation>Frutos secos</translation>
    </message>
    <message>
        <source>Soy</source>
        <translation>Soja (soya)</translation>
    </message>
    <message>
        <source>Sesame</source>
        <translation>Sésamo (ajonjolí)</translation>
    </message>
    <message>
        <source>Celery</source>
        <translation>Apio</translation>
    </message>
    <message>
        <source>Mustard</source>
        <translation>Mostaza</translation>
    </message>
    <message>
        <source>Lupin</source>
        <translation>Altramuces (lupinos)</translation>
    </message>
    <message>
        <source>Sulfites</source>
        <translation>Sulfitos</translation>
    </message>
    <message>
        <source>Contains alcohol</source>
        <translation>Contiene alcohol</translation>
    </message>
    <message>
        <source>Contains: {allergens}. Other allergens are not known.</source>
        <translation>Contiene: {allergens}. No se conocen otros alérgenos.</translation>
    </message>
    <message>
        <source>{diets}: not known with {options}</source>
        <translation>{diets}: no se sabe con {options}</translation>
    </message>
    <message>
        <source>{diets}: not with {options}</source>
        <translation>{diets}: no con {options}</translation>
    </message>
</context>
<context>
    <name>DietChip</name>
    <message>
        <source>Only %1: show everything again</source>
        <translation>Solo %1: volver a mostrar todo</translation>
    </message>
</context>
<context>
    <name>DietSheet</name>
    <message>
        <source>Show only</source>
        <translation>Mostrar solo</translation>
    </message>
    <message>
        <source>Only dishes marked this way on the menu. If you have an allergy, please ask our staff.</source>
        <translation>Solo los platos indicados así en el menú. Si tiene alguna alergia, consúltenos, por favor.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dishes</source>
        <translation>
            <numerusform>Mostrar %n plato</numerusform>
            <numerusform>Mostrar %n platos</numerusform>
        </translation>
    </message>
    <message>
        <source>No dishes match: show everything</source>
        <translation>Ningún plato coincide: mostrar todo</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>At most {count} of {option}</source>
        <translation>Como máximo {count} de {option}</translation>
    </message>
    <message>
        <source>At least {count} of {option}</source>
        <translation>Al menos {count} de {option}</translation>
    </message>
    <message>
        <source>{option} isn’t available right now</source>
        <translation>{option} no está disponible a esta hora</translation>
    </message>
    <message>
        <source>{option} is no longer available</source>
        <translation>Ya no hay {option}</translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>Eat in</source>
        <translation>Comer aquí</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Para llevar</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>A domicilio</translation>
    </message>
</context>
<context>
    <name>ItemBar</name>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Update order, %1</source>
        <translation>Actualizar el pedido, %1</translation>
    </message>
    <message>
        <source>Add to order, %1</source>
        <translation>Añadir al pedido, %1</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Back to your order</source>
        <translation>Volver a su pedido</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>Volver al menú</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Ver mejor</translation>
    </message>
    <message>
        <source>Please choose something else.</source>
        <translation>Elija otra cosa, por favor.</translation>
    </message>
</context>
<context>
    <name>ItemTile</name>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>from {price}</source>
        <translation>desde {price}</translation>
    </message>
    <message>
        <source>Sorry, this isn’t available right now.</source>
        <translation>Lo sentimos, esto no está disponible a esta hora.</translation>
    </message>
    <message>
        <source>The menu has just changed. Please check your choices and the price.</source>
        <translation>El menú acaba de cambiar. Revise sus opciones y el precio.</translation>
    </message>
    <message>
        <source>Sorry, this is no longer on the menu.</source>
        <translation>Lo sentimos, esto ya no está en el menú.</translation>
    </message>
    <message>
        <source>Sorry, this just sold out.</source>
        <translation>Lo sentimos, se acaba de agotar.</translation>
    </message>
</context>
<context>
    <name>ItemWritings</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>Change the note: %1</source>
        <translation>Cambiar la nota: %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>Who is this for?</source>
        <translation>¿Para quién es?</translation>
    </message>
    <message>
        <source>Change the name: %1</source>
        <translation>Cambiar el nombre: %1</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Numbers and symbols</source>
        <translation>Números y símbolos</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>Letras árabes</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Letras latinas</translation>
    </message>
</context>
<context>
    <name>KeyboardLayouts</name>
    <message>
        <source>Period</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>Signo de interrogación</translation>
    </message>
    <message>
        <source>Exclamation point</source>
        <translation>Signo de exclamación</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>Barra</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Dos puntos</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Open parenthesis</source>
        <translation>Abrir paréntesis</translation>
    </message>
    <message>
        <source>Close parenthesis</source>
        <translation>Cerrar paréntesis</translation>
    </message>
    <message>
        <source>Ampersand</source>
        <translation>Signo &amp;</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>Arroba</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>Comillas</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Apóstrofo</translation>
    </message>
    <message>
        <source>Plus sign</source>
        <translation>Signo más</translation>
    </message>
    <message>
        <source>Number sign</source>
        <translation>Almohadilla</translation>
    </message>
    <message>
        <source>Percent sign</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>Asterisco</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Guion bajo</translation>
    </message>
</context>
<context>
    <name>Lobby</name>
    <message>
        <source>No connection to the kiosk</source>
        <translation>Sin conexión con la pantalla de pedidos</translation>
    </message>
    <message>
        <source>No connection to the kitchen</source>
        <translation>Sin conexión con la cocina</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Diet: %1</source>
        <translation>Dieta: %1</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Dieta</translation>
    </message>
    <message>
        <source>%1, change</source>
        <translation>%1, cambiar</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>No dishes match all of these</source>
        <translation>Ningún plato cumple todo esto</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>ModesSheet</name>
    <message>
        <source>Easier to see</source>
        <translation>Ver mejor</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Texto grande</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Lower the controls</source>
        <translation>Todo más abajo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
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
        <translation>Nota para la cocina</translation>
    </message>
    <message>
        <source>For example: no onions</source>
        <translation>Por ejemplo: sin cebolla</translation>
    </message>
    <message>
        <source>A note doesn’t change the price. If you have an allergy, please ask our staff.</source>
        <translation>La nota no cambia el precio. Si tiene alguna alergia, consúltenos, por favor.</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Confirmed by the kitchen</source>
        <translation>Confirmado por la cocina</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>Received by the kitchen</source>
        <translation>Recibido en la cocina</translation>
    </message>
    <message>
        <source>Staff at the counter will help you</source>
        <translation>El personal del mostrador le ayudará</translation>
    </message>
    <message>
        <source>Sent to the kitchen</source>
        <translation>Enviado a la cocina</translation>
    </message>
    <message>
        <source>Being sent to the kitchen</source>
        <translation>Enviando a la cocina</translation>
    </message>
    <message>
        <source>On its way to you</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Ready for the courier</source>
        <translation>Listo para el repartidor</translation>
    </message>
    <message>
        <source>Ready at the counter</source>
        <translation>Listo en el mostrador</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelado</translation>
    </message>
</context>
<context>
    <name>NumberFigure</name>
    <message>
        <source>Your number is %1</source>
        <translation>Su número es %1</translation>
    </message>
    <message>
        <source>Ready around %1</source>
        <translation>Hora estimada: %1</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Digits</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Your number is %1</source>
        <translation>Su número es %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Ver mejor</translation>
    </message>
</context>
<context>
    <name>NumberSteps</name>
    <message>
        <source>Order status</source>
        <translation>Estado de su pedido</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>Your order is ready</source>
        <translation>Su pedido está listo</translation>
    </message>
    <message>
        <source>Sorry, the kitchen couldn’t take your order</source>
        <translation>Lo sentimos, la cocina no pudo aceptar su pedido</translation>
    </message>
    <message>
        <source>Sorry, your order was canceled</source>
        <translation>Lo sentimos, su pedido se ha cancelado</translation>
    </message>
    <message>
        <source>We’re sending your order.
Please pay at the counter and keep your number.</source>
        <translation>Estamos enviando su pedido.
Pague en el mostrador y conserve su número.</translation>
    </message>
    <message>
        <source>Please come to the counter</source>
        <translation>Acérquese al mostrador, por favor</translation>
    </message>
    <message>
        <source>We’re sending your order. It’s paid: please keep your number.</source>
        <translation>Estamos enviando su pedido. Ya está pagado: conserve su número.</translation>
    </message>
    <message>
        <source>Please show your number at the counter: our staff will help you with your order.</source>
        <translation>Muestre su número en el mostrador: el personal le ayudará con su pedido.</translation>
    </message>
    <message>
        <source>Sorry, this is taking longer than usual.
Please keep your number; our staff can tell you more.</source>
        <translation>Disculpe, está tardando más de lo habitual.
Conserve su número; el personal del mostrador le informará.</translation>
    </message>
    <message>
        <source>Your order is paid: please keep your number.</source>
        <translation>Su pedido ya está pagado: conserve su número.</translation>
    </message>
    <message>
        <source>Please pay at the counter and keep your number.</source>
        <translation>Pague en el mostrador y conserve su número.</translation>
    </message>
    <message>
        <source>Please show your number at the counter.</source>
        <translation>Muestre su número en el mostrador.</translation>
    </message>
    <message>
        <source>Your order is on its way.</source>
        <translation>Su pedido está en camino.</translation>
    </message>
    <message>
        <source>Enjoy your meal!</source>
        <translation>¡Buen provecho!</translation>
    </message>
    <message>
        <source>Please ask at the counter.</source>
        <translation>Pregunte en el mostrador, por favor.</translation>
    </message>
    <message>
        <source>An item in your order just sold out.</source>
        <translation>Se acaba de agotar algo de su pedido.</translation>
    </message>
    <message>
        <source>The kitchen has closed.</source>
        <translation>La cocina ya cerró.</translation>
    </message>
    <message>
        <source>The kitchen is too busy right now.</source>
        <translation>La cocina tiene demasiados pedidos en este momento.</translation>
    </message>
    <message>
        <source>We’ve refunded {amount}.</source>
        <translation>Le hemos devuelto {amount}.</translation>
    </message>
    <message>
        <source>You paid {amount} by card and will be refunded: please show your number at the counter.</source>
        <translation>Pagó {amount} con tarjeta y se lo devolvemos: muestre su número en el mostrador.</translation>
    </message>
    <message>
        <source>You won’t be charged. If you already paid, you’ll get your money back: please show your number at the counter.</source>
        <translation>No tiene que pagarlo. Si ya pagó, le devolvemos el dinero: muestre su número en el mostrador.</translation>
    </message>
    <message>
        <source>Thank you, {name}. Your number is</source>
        <translation>Gracias, {name}. Su número es</translation>
    </message>
    <message>
        <source>Thank you. Your number is</source>
        <translation>Gracias. Su número es</translation>
    </message>
    <message numerus="yes">
        <source>This page closes automatically in %n seconds.</source>
        <translation>
            <numerusform>Esta página se cierra sola en %n segundo.</numerusform>
            <numerusform>Esta página se cierra sola en %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
</context>
<context>
    <name>OptionView</name>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>No disponible ahora</translation>
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
        <translation>Volver</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Ver mejor</translation>
    </message>
</context>
<context>
    <name>PayChoice</name>
    <message>
        <source>Pay by card</source>
        <translation>Pagar con tarjeta</translation>
    </message>
    <message>
        <source>Here, with a card, phone, or watch</source>
        <translation>Aquí, con tarjeta, teléfono o reloj</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>Pagar en el mostrador</translation>
    </message>
    <message>
        <source>We’ll start your order now; pay whenever you like</source>
        <translation>Empezamos ya con su pedido; pague cuando quiera</translation>
    </message>
</context>
<context>
    <name>PayRunning</name>
    <message>
        <source>Amount due: %1</source>
        <translation>A pagar: %1</translation>
    </message>
    <message>
        <source>Your number is %1</source>
        <translation>Su número es %1</translation>
    </message>
    <message>
        <source>For staff: payment %1, %2</source>
        <translation>Para el personal: pago %1, %2</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Cancelar el pago</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>Pagar en el mostrador</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
</context>
<context>
    <name>PaymentView</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>¿Cómo desea pagar?</translation>
    </message>
    <message>
        <source>One moment please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>Canceling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Hold your card to the reader</source>
        <translation>Acerque su tarjeta al lector</translation>
    </message>
    <message>
        <source>Your card is being checked</source>
        <translation>Estamos comprobando su tarjeta</translation>
    </message>
    <message>
        <source>Your card was not accepted</source>
        <translation>No se ha aceptado su tarjeta</translation>
    </message>
    <message>
        <source>The payment was canceled</source>
        <translation>El pago se ha cancelado</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Consulte a nuestro personal</translation>
    </message>
    <message>
        <source>The card reader is getting ready.</source>
        <translation>El lector se está preparando.</translation>
    </message>
    <message>
        <source>Or insert or swipe it. You can also use your phone or watch.</source>
        <translation>O insértela o deslícela. También sirve el teléfono o el reloj.</translation>
    </message>
    <message>
        <source>Please leave it there until the reader tells you.</source>
        <translation>Déjela donde está hasta que el lector lo indique.</translation>
    </message>
    <message>
        <source>You haven’t been charged. Your order is saved.</source>
        <translation>No se le ha cobrado nada. Su pedido se conserva.</translation>
    </message>
    <message>
        <source>We lost the connection to the card reader and don’t know yet if you’ve paid. Please do not pay again: show this number to our staff.</source>
        <translation>Perdimos la conexión con el lector y aún no sabemos si ha pagado. No vuelva a pagar, por favor: muestre este número a nuestro personal.</translation>
    </message>
</context>
<context>
    <name>PlayedTerminal</name>
    <message>
        <source>Simulated card reader: no money moves</source>
        <translation>Lector simulado: no se mueve dinero</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Press its red key</source>
        <translation>Pulsar su tecla roja</translation>
    </message>
    <message>
        <source>Lose contact</source>
        <translation>Perder conexión</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>ReadyStrip</name>
    <message>
        <source>Ready now</source>
        <translation>Listos ahora</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>%1 está en preparación</translation>
    </message>
    <message>
        <source>Your number appears here</source>
        <translation>Aquí aparecerá su número</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Ver mejor</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Sorry, one moment please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>We’re still waiting for your number. Your order is saved.</source>
        <translation>Seguimos esperando su número. Su pedido se conserva.</translation>
    </message>
    <message>
        <source>This kiosk is restarting. If you already have a number, your order is safe.</source>
        <translation>Esta pantalla se está reiniciando. Si ya tiene un número, su pedido está a salvo.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>Volver al menú</translation>
    </message>
    <message>
        <source>Search the menu</source>
        <translation>Buscar en el menú</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>Ver mejor</translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation>¿Qué le gustaría?</translation>
    </message>
    <message>
        <source>Try fewer letters or another word.</source>
        <translation>Pruebe con menos letras o con otra palabra.</translation>
    </message>
    <message>
        <source>Type a few letters of a dish or an ingredient.</source>
        <translation>Bastan unas letras: de un plato o de lo que lleva.</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>No hay resultados para “{text}”</translation>
    </message>
    <message numerus="yes">
        <source>%n dishes found</source>
        <translation>
            <numerusform>%n plato encontrado</numerusform>
            <numerusform>%n platos encontrados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Where would you like to eat?</source>
        <translation>¿Dónde le gustaría comer?</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>StandSheet</name>
    <message>
        <source>Your table stand</source>
        <translation>Su indicador de mesa</translation>
    </message>
    <message>
        <source>Take a table stand and put it on your table. We’ll bring your order there.</source>
        <translation>Tome un indicador y colóquelo en su mesa. Le llevamos allí su pedido.</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Aún sin número</translation>
    </message>
    <message>
        <source>Stand %1</source>
        <translation>Indicador %1</translation>
    </message>
    <message>
        <source>Please enter the number on the stand first.</source>
        <translation>Primero escriba el número del indicador.</translation>
    </message>
    <message>
        <source>Bring it to my stand</source>
        <translation>Llévenlo a mi mesa</translation>
    </message>
    <message>
        <source>Bring it to stand %1</source>
        <translation>Llévenlo al indicador %1</translation>
    </message>
    <message>
        <source>Order without a stand</source>
        <translation>Pedir sin indicador</translation>
    </message>
</context>
<context>
    <name>StatusView</name>
    <message>
        <source>We’ll be right back</source>
        <translation>Volvemos enseguida</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>Una breve pausa</translation>
    </message>
    <message>
        <source>Getting the menu ready</source>
        <translation>Estamos poniendo la mesa</translation>
    </message>
    <message>
        <source>Please order at the counter</source>
        <translation>Pida en el mostrador, por favor</translation>
    </message>
    <message>
        <source>We’re closed</source>
        <translation>Estamos cerrados</translation>
    </message>
    <message>
        <source>This kiosk is out of service. Please order at the counter.</source>
        <translation>Esta pantalla está fuera de servicio. Pida en el mostrador, por favor.</translation>
    </message>
    <message>
        <source>The kitchen is catching up and isn’t taking new orders right now.</source>
        <translation>La cocina se está poniendo al día y por ahora no toma pedidos nuevos.</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders right now.</source>
        <translation>Esta pantalla no puede tomar pedidos en este momento.</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders yet. We’ll keep trying.</source>
        <translation>Esta pantalla aún no puede tomar pedidos. Seguimos intentándolo.</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen yet. We’ll keep trying.</source>
        <translation>Esta pantalla aún no puede comunicarse con la cocina. Seguimos intentándolo.</translation>
    </message>
    <message>
        <source>The menu is on its way. This page will update when it’s here.</source>
        <translation>El menú está en camino. Aparecerá aquí en cuanto llegue.</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen right now.</source>
        <translation>Esta pantalla no puede comunicarse con la cocina en este momento.</translation>
    </message>
    <message>
        <source>Thank you for stopping by.</source>
        <translation>Gracias por su visita.</translation>
    </message>
    <message>
        <source>Your order is saved.</source>
        <translation>Su pedido se conserva.</translation>
    </message>
    <message>
        <source>Opens at {time}</source>
        <translation>Abrimos a las {time}</translation>
    </message>
    <message>
        <source>Opens tomorrow at {time}</source>
        <translation>Abrimos mañana a las {time}</translation>
    </message>
    <message>
        <source>Opens on {day} at {time}</source>
        <translation>Abrimos el {day} a las {time}</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>Volvemos a las {time}</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>Volvemos mañana a las {time}</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>Volvemos el {day} a las {time}</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>pendiente</translation>
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
        <translation>Uno menos: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>Uno más: %1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message numerus="yes">
        <source>This screen will restart in %n seconds.</source>
        <translation>
            <numerusform>Esta pantalla vuelve al inicio en %n segundo.</numerusform>
            <numerusform>Esta pantalla vuelve al inicio en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>Not available now</source>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>No longer on the menu</source>
        <translation>Ya no está en el menú</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>Vuelve a las {time}</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>Vuelve mañana a las {time}</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>Vuelve el {day} a las {time}</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Goes well with this: %1</source>
        <translation>Para acompañar: %1</translation>
    </message>
    <message>
        <source>Goes well with this</source>
        <translation>Para acompañar</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>No, gracias</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Clear: %1</source>
        <translation>Borrar: %1</translation>
    </message>
</context>
<context>
    <name>TipChoices</name>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>Add a tip?</source>
        <translation>¿Desea dejar propina?</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>Sin propina</translation>
    </message>
    <message>
        <source>Tip %1</source>
        <translation>Propina de %1</translation>
    </message>
</context>
<context>
    <name>WhoSheet</name>
    <message>
        <source>Who is this for?</source>
        <translation>¿Para quién es?</translation>
    </message>
    <message>
        <source>A first name is enough</source>
        <translation>Basta con el nombre</translation>
    </message>
    <message>
        <source>We’ll put it on the order so everyone in your group finds theirs.</source>
        <translation>Se anota en el pedido para que cada persona del grupo encuentre lo suyo.</translation>
    </message>
</context>
</TS>
