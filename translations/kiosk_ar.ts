<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Hungry?
Start here.</source>
        <translation>جائع؟
ابدأ من هنا.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>المس الشاشة للبدء</translation>
    </message>
</context>
<context>
    <name>BillRows</name>
    <message>
        <source>Subtotal</source>
        <translation>المجموع الفرعي</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Discount: %1</source>
        <translation>خصم: %1</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>التوصيل</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>إكرامية</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>الضريبة المشمولة</translation>
    </message>
</context>
<context>
    <name>BoardIdle</name>
    <message>
        <source>Your number appears here</source>
        <translation>سيظهر رقمك هنا</translation>
    </message>
</context>
<context>
    <name>BoardMain</name>
    <message>
        <source>Preparing</source>
        <translation>قيد التحضير</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>كل شيء جاهز</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهزة</translation>
    </message>
</context>
<context>
    <name>BoardNotice</name>
    <message>
        <source>The numbers may be out of date. Please ask at the counter.</source>
        <translation>قد لا تكون الأرقام محدّثة. يُرجى السؤال عند الكاونتر.</translation>
    </message>
</context>
<context>
    <name>BoardNumber</name>
    <message>
        <source>%1 is ready</source>
        <translation>⁨%1⁩ جاهز</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>⁨%1⁩ قيد التحضير</translation>
    </message>
</context>
<context>
    <name>Calories</name>
    <message>
        <source>{count} cal</source>
        <translation>{count} سعرة</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>from {price}</source>
        <translation>من {price}</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>{item} just sold out.</source>
        <translation>نفد «⁨{item}⁩» للتو.</translation>
    </message>
    <message>
        <source>The price has changed: {old} → {new}</source>
        <translation>تغيّر السعر: {old} ← {new}</translation>
    </message>
    <message>
        <source>Keep it for {price}</source>
        <translation>الاحتفاظ به مقابل {price}</translation>
    </message>
    <message>
        <source>{item} can’t be ordered right now.</source>
        <translation>لا يمكن طلب «⁨{item}⁩» الآن.</translation>
    </message>
    <message>
        <source>{item} isn’t available right now.</source>
        <translation>«⁨{item}⁩» غير متاح الآن.</translation>
    </message>
    <message>
        <source>The new price is {price}.</source>
        <translation>سيصبح السعر {price}.</translation>
    </message>
    <message>
        <source>Take {option} instead?</source>
        <translation>هل تريد ⁨{option}⁩ بدلًا منه؟</translation>
    </message>
    <message>
        <source>Yes, {option}</source>
        <translation>نعم، ⁨{option}⁩</translation>
    </message>
    <message>
        <source>Continue without {option}?</source>
        <translation>هل تتابع دون ⁨{option}⁩؟</translation>
    </message>
    <message>
        <source>Yes, without it</source>
        <translation>نعم، دونه</translation>
    </message>
    <message>
        <source>Is this OK?</source>
        <translation>هل تريده هكذا؟</translation>
    </message>
    <message>
        <source>Yes, that’s fine</source>
        <translation>نعم، هكذا</translation>
    </message>
    <message>
        <source>“{group}” has changed.</source>
        <translation>تغيّر «⁨{group}⁩».</translation>
    </message>
    <message>
        <source>{option} just sold out.</source>
        <translation>نفد «⁨{option}⁩» للتو.</translation>
    </message>
    <message>
        <source>{option} is no longer available.</source>
        <translation>لم يعد «⁨{option}⁩» متوفرًا.</translation>
    </message>
    <message>
        <source>Please remove it to continue.</source>
        <translation>يُرجى حذفه للمتابعة.</translation>
    </message>
</context>
<context>
    <name>CartBar</name>
    <message>
        <source>Order so far</source>
        <translation>طلبك حتى الآن</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>طلبك</translation>
    </message>
    <message numerus="yes">
        <source>%n items in your order</source>
        <translation>
            <numerusform>لا أصناف في طلبك</numerusform>
            <numerusform>صنف واحد في طلبك</numerusform>
            <numerusform>صنفان في طلبك</numerusform>
            <numerusform>%n أصناف في طلبك</numerusform>
            <numerusform>%n صنفًا في طلبك</numerusform>
            <numerusform>%n صنف في طلبك</numerusform>
        </translation>
    </message>
    <message>
        <source>Review order</source>
        <translation>مراجعة الطلب</translation>
    </message>
</context>
<context>
    <name>CartEmpty</name>
    <message>
        <source>Nothing here yet</source>
        <translation>لا شيء هنا بعد</translation>
    </message>
    <message>
        <source>Items you choose will show up here.</source>
        <translation>ما تختاره من القائمة ستجده هنا.</translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation>عرض القائمة</translation>
    </message>
</context>
<context>
    <name>CartExtras</name>
    <message>
        <source>Add something else</source>
        <translation>إضافة شيء آخر</translation>
    </message>
    <message>
        <source>Promo code</source>
        <translation>رمز العرض</translation>
    </message>
    <message>
        <source>Promo code: %1</source>
        <translation>رمز العرض: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>CartLineCard</name>
    <message>
        <source>“%1”</source>
        <translation>«⁨%1⁩»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>حذفه</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>اختر غيره</translation>
    </message>
    <message>
        <source>Choose another: %1</source>
        <translation>اختر غيره: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>حذف ⁨%1⁩</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>تعديل ⁨%1⁩</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>CartMoney</name>
    <message>
        <source>What it costs</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>جارٍ إرسال الطلب…</translation>
    </message>
</context>
<context>
    <name>CartPage</name>
    <message>
        <source>Your order</source>
        <translation>طلبك</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>CartView</name>
    <message>
        <source>{item} added. Your order: {total}</source>
        <translation>أُضيف «⁨{item}⁩». طلبك: {total}</translation>
    </message>
    <message>
        <source>Something you chose is no longer on the menu.</source>
        <translation>شيء مما اخترته لم يعد في القائمة.</translation>
    </message>
    <message>
        <source>The total has changed: {old} → {new}. Nothing has been ordered yet. If that’s OK, please order again.</source>
        <translation>تغيّر الإجمالي: {old} ← {new}. لم يُطلب شيء بعد: إذا كان ذلك مناسبًا لك، فاطلب مرة أخرى من فضلك.</translation>
    </message>
    <message>
        <source>Your order is over the limit for this kiosk. Please remove something, or order at the counter.</source>
        <translation>هذا أكثر مما يُسمح به للطلب الواحد هنا. يُرجى إزالة شيء منه أو الطلب عند الكاونتر.</translation>
    </message>
    <message>
        <source>We can’t take orders right now. Your order is saved: please try again soon.</source>
        <translation>لا يمكننا استقبال الطلبات في الوقت الحالي. طلبك محفوظ: يُرجى المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>That didn’t work, and nothing was ordered. Your order is saved: please try again, or order at the counter.</source>
        <translation>لم ينجح ذلك ولم يُطلب أي شيء. طلبك محفوظ: يُرجى المحاولة مرة أخرى أو الطلب عند الكاونتر.</translation>
    </message>
    <message>
        <source>Your order is full: the limit is {most} different dishes. {item} wasn’t added.</source>
        <translation>طلبك ممتلئ: {most} صنفًا مختلفًا كحد أقصى. لم تتم إضافة «⁨{item}⁩».</translation>
    </message>
    <message>
        <source>The limit is {most} of one dish: {count} × {item} are already in your order.</source>
        <translation>{most} من الصنف الواحد كحد أقصى: في طلبك بالفعل {count} × «⁨{item}⁩».</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>باسم ⁨{name}⁩</translation>
    </message>
    <message>
        <source>{count} × {item}. Your order: {total}</source>
        <translation>{count} × ⁨{item}⁩. طلبك: {total}</translation>
    </message>
    <message>
        <source>{item} removed</source>
        <translation>حُذف «⁨{item}⁩»</translation>
    </message>
    <message>
        <source>{item} is back in your order: {total}</source>
        <translation>عاد «⁨{item}⁩» إلى طلبك: {total}</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
</context>
<context>
    <name>CheckoutFlow</name>
    <message>
        <source>We don’t know yet if your order went through. Please order again: it won’t be placed twice.</source>
        <translation>لا نعرف بعد هل وصل طلبك. يُرجى الطلب مرة أخرى: لن يُسجَّل مرتين.</translation>
    </message>
    <message>
        <source>Order and pay at the counter</source>
        <translation>اطلب وادفع عند الكاونتر</translation>
    </message>
    <message>
        <source>Order and pay by card</source>
        <translation>اطلب وادفع بالبطاقة</translation>
    </message>
    <message>
        <source>Order and pay</source>
        <translation>اطلب وادفع</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chosen · {name}</source>
        <translation>اخترت · ⁨{name}⁩</translation>
    </message>
    <message>
        <source>That’s the maximum</source>
        <translation>لا يمكن إضافة المزيد</translation>
    </message>
    <message>
        <source>As many as you like</source>
        <translation>اختر أي عدد</translation>
    </message>
    <message>
        <source>Choose {fewest} to {most}</source>
        <translation>اختر من {fewest} إلى {most}</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>اختياري</translation>
    </message>
    <message>
        <source>free</source>
        <translation>مجانًا</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>We don’t recognize this code.</source>
        <translation>لا نعرف هذا الرمز.</translation>
    </message>
    <message>
        <source>This code starts {day}.</source>
        <translation>يسري هذا الرمز ابتداءً من {day}.</translation>
    </message>
    <message>
        <source>Add {price} more to use this code.</source>
        <translation>ينقص طلبك {price} لاستخدام هذا الرمز.</translation>
    </message>
    <message>
        <source>This code doesn’t apply to your order.</source>
        <translation>هذا الرمز لا ينطبق على طلبك.</translation>
    </message>
    <message>
        <source>You already have a discount that’s at least as good.</source>
        <translation>لديك بالفعل خصم مماثل أو أفضل.</translation>
    </message>
    <message>
        <source>This code is no longer valid.</source>
        <translation>لم يعد هذا الرمز صالحًا.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Promo code</source>
        <translation>رمز العرض</translation>
    </message>
    <message>
        <source>As shown on your voucher</source>
        <translation>كما هو مكتوب على القسيمة</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>لم تختر شيئًا</numerusform>
            <numerusform>اخترت واحدًا</numerusform>
            <numerusform>اخترت اثنين</numerusform>
            <numerusform>اخترت %n</numerusform>
            <numerusform>اخترت %n</numerusform>
            <numerusform>اخترت %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>اختر %n</numerusform>
            <numerusform>اختر واحدًا</numerusform>
            <numerusform>اختر اثنين</numerusform>
            <numerusform>اختر %n</numerusform>
            <numerusform>اختر %n</numerusform>
            <numerusform>اختر %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n different ones</source>
        <translation>
            <numerusform>اختر %n أنواع مختلفة</numerusform>
            <numerusform>اختر نوعًا واحدًا</numerusform>
            <numerusform>اختر نوعين مختلفين</numerusform>
            <numerusform>اختر %n أنواع مختلفة</numerusform>
            <numerusform>اختر %n نوعًا مختلفًا</numerusform>
            <numerusform>اختر %n نوع مختلف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at least %n</source>
        <translation>
            <numerusform>اختر %n على الأقل</numerusform>
            <numerusform>اختر واحدًا على الأقل</numerusform>
            <numerusform>اختر اثنين على الأقل</numerusform>
            <numerusform>اختر %n على الأقل</numerusform>
            <numerusform>اختر %n على الأقل</numerusform>
            <numerusform>اختر %n على الأقل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n</source>
        <translation>
            <numerusform>حتى %n</numerusform>
            <numerusform>حتى واحد</numerusform>
            <numerusform>حتى اثنين</numerusform>
            <numerusform>حتى %n</numerusform>
            <numerusform>حتى %n</numerusform>
            <numerusform>حتى %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n</source>
        <translation>
            <numerusform>%n كحد أقصى</numerusform>
            <numerusform>واحد كحد أقصى</numerusform>
            <numerusform>اثنان كحد أقصى</numerusform>
            <numerusform>%n كحد أقصى</numerusform>
            <numerusform>%n كحد أقصى</numerusform>
            <numerusform>%n كحد أقصى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n – remove one first</source>
        <translation>
            <numerusform>%n كحد أقصى – أزل واحدًا أولًا</numerusform>
            <numerusform>واحد كحد أقصى – أزله أولًا</numerusform>
            <numerusform>اثنان كحد أقصى – أزل واحدًا أولًا</numerusform>
            <numerusform>%n كحد أقصى – أزل واحدًا أولًا</numerusform>
            <numerusform>%n كحد أقصى – أزل واحدًا أولًا</numerusform>
            <numerusform>%n كحد أقصى – أزل واحدًا أولًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>بلا قطع</numerusform>
            <numerusform>قطعة واحدة</numerusform>
            <numerusform>قطعتان</numerusform>
            <numerusform>%n قطع</numerusform>
            <numerusform>%n قطعة</numerusform>
            <numerusform>%n قطعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n pieces</source>
        <translation>
            <numerusform>%n قطع على الأقل</numerusform>
            <numerusform>قطعة واحدة على الأقل</numerusform>
            <numerusform>قطعتان على الأقل</numerusform>
            <numerusform>%n قطع على الأقل</numerusform>
            <numerusform>%n قطعة على الأقل</numerusform>
            <numerusform>%n قطعة على الأقل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n pieces</source>
        <translation>
            <numerusform>حتى %n قطع</numerusform>
            <numerusform>حتى قطعة واحدة</numerusform>
            <numerusform>حتى قطعتين</numerusform>
            <numerusform>حتى %n قطع</numerusform>
            <numerusform>حتى %n قطعة</numerusform>
            <numerusform>حتى %n قطعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fewest} to %n pieces</source>
        <translation>
            <numerusform>من {fewest} إلى %n قطع</numerusform>
            <numerusform>من {fewest} إلى قطعة واحدة</numerusform>
            <numerusform>من {fewest} إلى قطعتين</numerusform>
            <numerusform>من {fewest} إلى %n قطع</numerusform>
            <numerusform>من {fewest} إلى %n قطعة</numerusform>
            <numerusform>من {fewest} إلى %n قطعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n free</source>
        <translation>
            <numerusform>أول %n مجانًا</numerusform>
            <numerusform>الأول مجانًا</numerusform>
            <numerusform>أول اثنين مجانًا</numerusform>
            <numerusform>أول %n مجانًا</numerusform>
            <numerusform>أول %n مجانًا</numerusform>
            <numerusform>أول %n مجانًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Skip</source>
        <translation>متابعة دون بيانات</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>إلى أين نوصله؟</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>معلوماتك</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>جارٍ إرسال الطلب…</translation>
    </message>
    <message>
        <source>Only for this order. The next guest won’t see it.</source>
        <translation>تُستخدم لهذا الطلب فقط: لن يراها الزبون التالي.</translation>
    </message>
    <message>
        <source>All optional. The next guest won’t see it.</source>
        <translation>كل شيء اختياري. لن يراه الزبون التالي.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Note for your order</source>
        <translation>ملاحظة على طلبك</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>الشارع ورقم المبنى</translation>
    </message>
    <message>
        <source>Apartment or floor</source>
        <translation>الشقة أو الطابق</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Note for the driver, e.g. “Ring twice”</source>
        <translation>لمندوب التوصيل، مثل «اقرع الجرس مرتين»</translation>
    </message>
    <message>
        <source>This doesn’t look like a phone number.</source>
        <translation>يبدو أن رقم الهاتف غير صحيح.</translation>
    </message>
    <message>
        <source>This doesn’t look like an email address.</source>
        <translation>يبدو أن عنوان البريد غير صحيح.</translation>
    </message>
    <message>
        <source>Please enter your street address.</source>
        <translation>يُرجى كتابة الشارع.</translation>
    </message>
    <message>
        <source>Please enter your city.</source>
        <translation>يُرجى كتابة المدينة.</translation>
    </message>
</context>
<context>
    <name>Diet</name>
    <message>
        <source>Vegan</source>
        <translation>نباتي صرف</translation>
    </message>
    <message>
        <source>Vegetarian</source>
        <translation>نباتي</translation>
    </message>
    <message>
        <source>Gluten-free</source>
        <translation>خالٍ من الغلوتين</translation>
    </message>
    <message>
        <source>Halal</source>
        <translation>حلال</translation>
    </message>
    <message>
        <source>Kosher</source>
        <translation>كوشر</translation>
    </message>
    <message>
        <source>Dairy-free</source>
        <translation>خالٍ من الألبان</translation>
    </message>
    <message>
        <source>Nut-free</source>
        <translation>خالٍ من المكسرات</translation>
    </message>
    <message>
        <source>Pescatarian</source>
        <translation>نباتي مع السمك</translation>
    </message>
    <message>
        <source>Gluten</source>
        <translation>الغلوتين</translation>
    </message>
    <message>
        <source>Wheat</source>
        <translation>القمح</translation>
    </message>
    <message>
        <source>Crustaceans</source>
        <translation>القشريات</translation>
    </message>
    <message>
        <source>Shellfish</source>
        <translation>القشريات والمحار</translation>
    </message>
    <message>
        <source>Mollusks</source>
        <translation>الرخويات</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>السمك</translation>
    </message>
    <message>
        <source>Eggs</source>
        <translation>البيض</translation>
    </message>
    <message>
        <source>Milk</source>
        <translation>الحليب</translation>
    </message>
    <message>
        <source>Peanuts</source>
        <translation>الفول السوداني</translation>
    </message>
    <message>
        <source>Nuts</source>
        <translation>المكسرات</translation>
    </message>
    <message>
        <source>Soy</source>
        <translation>الصويا</translation>
    </message>
    <message>
        <source>Sesame</source>
        <translation>السمسم</translation>
    </message>
    <message>
        <source>Celery</source>
        <translation>الكرفس</translation>
    </message>
    <message>
        <source>Mustard</source>
        <translation>الخردل</translation>
    </message>
    <message>
        <source>Lupin</source>
        <translation>الترمس</translation>
    </message>
    <message>
        <source>Sulfites</source>
        <translation>الكبريتيتات</translation>
    </message>
    <message>
        <source>Contains alcohol</source>
        <translation>يحتوي على الكحول</translation>
    </message>
    <message>
        <source>Contains: {allergens}. Other allergens are not known.</source>
        <translation>يحتوي على: {allergens}. مسببات الحساسية الأخرى غير معروفة.</translation>
    </message>
    <message>
        <source>{diets}: not known with {options}</source>
        <translation>{diets}: غير معروف مع {options}</translation>
    </message>
    <message>
        <source>{diets}: not with {options}</source>
        <translation>{diets}: ليس مع {options}</translation>
    </message>
</context>
<context>
    <name>DietChip</name>
    <message>
        <source>Only %1: show everything again</source>
        <translation>⁨%1⁩ فقط: عرض كل شيء من جديد</translation>
    </message>
</context>
<context>
    <name>DietSheet</name>
    <message>
        <source>Show only</source>
        <translation>عرض فقط</translation>
    </message>
    <message>
        <source>Only dishes marked this way on the menu. If you have an allergy, please ask our staff.</source>
        <translation>فقط الأطباق التي تذكر القائمة ذلك عنها. إن كانت لديك حساسية فاسألنا من فضلك.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dishes</source>
        <translation>
            <numerusform>عرض %n طبق</numerusform>
            <numerusform>عرض طبق واحد</numerusform>
            <numerusform>عرض طبقين</numerusform>
            <numerusform>عرض %n أطباق</numerusform>
            <numerusform>عرض %n طبقًا</numerusform>
            <numerusform>عرض %n طبق</numerusform>
        </translation>
    </message>
    <message>
        <source>No dishes match: show everything</source>
        <translation>لا طبق مناسب: عرض كل شيء</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>At most {count} of {option}</source>
        <translation>{count} كحد أقصى من «⁨{option}⁩»</translation>
    </message>
    <message>
        <source>At least {count} of {option}</source>
        <translation>{count} على الأقل من «⁨{option}⁩»</translation>
    </message>
    <message>
        <source>{option} isn’t available right now</source>
        <translation>«⁨{option}⁩» غير متاح الآن</translation>
    </message>
    <message>
        <source>{option} is no longer available</source>
        <translation>لم يعد «⁨{option}⁩» متوفرًا</translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>Eat in</source>
        <translation>داخل المطعم</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>للأخذ معك</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>توصيل</translation>
    </message>
</context>
<context>
    <name>ItemBar</name>
    <message>
        <source>Quantity</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Update order, %1</source>
        <translation>تحديث الطلب، ⁨%1⁩</translation>
    </message>
    <message>
        <source>Add to order, %1</source>
        <translation>إضافة إلى الطلب، ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Back to your order</source>
        <translation>العودة إلى طلبك</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>رؤية أسهل</translation>
    </message>
    <message>
        <source>Please choose something else.</source>
        <translation>يُرجى اختيار شيء آخر.</translation>
    </message>
</context>
<context>
    <name>ItemTile</name>
    <message>
        <source>Sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>from {price}</source>
        <translation>من {price}</translation>
    </message>
    <message>
        <source>Sorry, this isn’t available right now.</source>
        <translation>عذرًا، هذا غير متاح الآن.</translation>
    </message>
    <message>
        <source>The menu has just changed. Please check your choices and the price.</source>
        <translation>تغيّرت القائمة للتو. يُرجى مراجعة اختياراتك والسعر.</translation>
    </message>
    <message>
        <source>Sorry, this is no longer on the menu.</source>
        <translation>عذرًا، هذا لم يعد في القائمة.</translation>
    </message>
    <message>
        <source>Sorry, this just sold out.</source>
        <translation>عذرًا، نفدت الكمية للتو.</translation>
    </message>
</context>
<context>
    <name>ItemWritings</name>
    <message>
        <source>“%1”</source>
        <translation>«⁨%1⁩»</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>إضافة ملاحظة</translation>
    </message>
    <message>
        <source>Change the note: %1</source>
        <translation>تعديل الملاحظة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>باسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Who is this for?</source>
        <translation>لمن هذا؟</translation>
    </message>
    <message>
        <source>Change the name: %1</source>
        <translation>تغيير الاسم: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>حروف كبيرة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Numbers and symbols</source>
        <translation>أرقام ورموز</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>حروف عربية</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>حروف لاتينية</translation>
    </message>
</context>
<context>
    <name>KeyboardLayouts</name>
    <message>
        <source>Period</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>علامة استفهام</translation>
    </message>
    <message>
        <source>Exclamation point</source>
        <translation>علامة تعجب</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>شرطة</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>شرطة مائلة</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>نقطتان</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>Open parenthesis</source>
        <translation>قوس مفتوح</translation>
    </message>
    <message>
        <source>Close parenthesis</source>
        <translation>قوس مغلق</translation>
    </message>
    <message>
        <source>Ampersand</source>
        <translation>علامة العطف</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>علامة آت</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>علامة اقتباس</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>فاصلة عليا</translation>
    </message>
    <message>
        <source>Plus sign</source>
        <translation>علامة زائد</translation>
    </message>
    <message>
        <source>Number sign</source>
        <translation>علامة المربع</translation>
    </message>
    <message>
        <source>Percent sign</source>
        <translation>علامة النسبة المئوية</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>نجمة</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>شرطة سفلية</translation>
    </message>
</context>
<context>
    <name>Lobby</name>
    <message>
        <source>No connection to the kiosk</source>
        <translation>لا اتصال بجهاز الطلب</translation>
    </message>
    <message>
        <source>No connection to the kitchen</source>
        <translation>لا اتصال بالمطبخ</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Diet: %1</source>
        <translation>النظام الغذائي: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>نظام غذائي</translation>
    </message>
    <message>
        <source>%1, change</source>
        <translation>⁨%1⁩، تغيير</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>No dishes match all of these</source>
        <translation>لا طبق يناسب كل هذا</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>عرض كل شيء</translation>
    </message>
</context>
<context>
    <name>ModesSheet</name>
    <message>
        <source>Easier to see</source>
        <translation>رؤية أسهل</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>نص كبير</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Lower the controls</source>
        <translation>كل شيء في الأسفل</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
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
        <translation>ملاحظة للمطبخ</translation>
    </message>
    <message>
        <source>For example: no onions</source>
        <translation>مثلًا: دون بصل</translation>
    </message>
    <message>
        <source>A note doesn’t change the price. If you have an allergy, please ask our staff.</source>
        <translation>الملاحظة لا تغيّر السعر. إن كانت لديك حساسية فاسألنا من فضلك.</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Confirmed by the kitchen</source>
        <translation>أكّده المطبخ</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>قيد التحضير</translation>
    </message>
    <message>
        <source>Received by the kitchen</source>
        <translation>استلمه المطبخ</translation>
    </message>
    <message>
        <source>Staff at the counter will help you</source>
        <translation>سيساعدك الموظفون عند الكاونتر</translation>
    </message>
    <message>
        <source>Sent to the kitchen</source>
        <translation>أُرسل إلى المطبخ</translation>
    </message>
    <message>
        <source>Being sent to the kitchen</source>
        <translation>جارٍ الإرسال إلى المطبخ</translation>
    </message>
    <message>
        <source>On its way to you</source>
        <translation>في الطريق إليك</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>تم التوصيل</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>Ready for the courier</source>
        <translation>جاهز للمندوب</translation>
    </message>
    <message>
        <source>Ready at the counter</source>
        <translation>جاهز عند الكاونتر</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>لم يُقبل</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>أُلغي</translation>
    </message>
</context>
<context>
    <name>NumberFigure</name>
    <message>
        <source>Your number is %1</source>
        <translation>رقمك هو ⁨%1⁩</translation>
    </message>
    <message>
        <source>Ready around %1</source>
        <translation>جاهز نحو الساعة ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Digits</source>
        <translation>أرقام</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Your number is %1</source>
        <translation>رقمك هو ⁨%1⁩</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>رؤية أسهل</translation>
    </message>
</context>
<context>
    <name>NumberSteps</name>
    <message>
        <source>Order status</source>
        <translation>حالة طلبك</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>Your order is ready</source>
        <translation>طلبك جاهز</translation>
    </message>
    <message>
        <source>Sorry, the kitchen couldn’t take your order</source>
        <translation>عذرًا، لم يتمكن المطبخ من قبول طلبك</translation>
    </message>
    <message>
        <source>Sorry, your order was canceled</source>
        <translation>عذرًا، أُلغي طلبك</translation>
    </message>
    <message>
        <source>We’re sending your order.
Please pay at the counter and keep your number.</source>
        <translation>نرسل طلبك الآن.
يُرجى الدفع عند الكاونتر والاحتفاظ برقمك.</translation>
    </message>
    <message>
        <source>Please come to the counter</source>
        <translation>يُرجى التوجه إلى الكاونتر</translation>
    </message>
    <message>
        <source>We’re sending your order. It’s paid: please keep your number.</source>
        <translation>نرسل طلبك الآن، وقد دُفع ثمنه: يُرجى الاحتفاظ برقمك.</translation>
    </message>
    <message>
        <source>Please show your number at the counter: our staff will help you with your order.</source>
        <translation>يُرجى إبراز رقمك عند الكاونتر: سيساعدك الموظفون في طلبك.</translation>
    </message>
    <message>
        <source>Sorry, this is taking longer than usual.
Please keep your number; our staff can tell you more.</source>
        <translation>عذرًا، يستغرق طلبك وقتًا أطول من المعتاد.
يُرجى الاحتفاظ برقمك؛ يمكن للموظفين عند الكاونتر إفادتك.</translation>
    </message>
    <message>
        <source>Your order is paid: please keep your number.</source>
        <translation>دُفع ثمن طلبك: يُرجى الاحتفاظ برقمك.</translation>
    </message>
    <message>
        <source>Please pay at the counter and keep your number.</source>
        <translation>يُرجى الدفع عند الكاونتر والاحتفاظ برقمك.</translation>
    </message>
    <message>
        <source>Please show your number at the counter.</source>
        <translation>يُرجى إبراز رقمك عند الكاونتر.</translation>
    </message>
    <message>
        <source>Your order is on its way.</source>
        <translation>طلبك في الطريق.</translation>
    </message>
    <message>
        <source>Enjoy your meal!</source>
        <translation>بالهناء والشفاء!</translation>
    </message>
    <message>
        <source>Please ask at the counter.</source>
        <translation>يُرجى السؤال عند الكاونتر.</translation>
    </message>
    <message>
        <source>An item in your order just sold out.</source>
        <translation>نفد للتو شيء من طلبك.</translation>
    </message>
    <message>
        <source>The kitchen has closed.</source>
        <translation>أغلق المطبخ.</translation>
    </message>
    <message>
        <source>The kitchen is too busy right now.</source>
        <translation>المطبخ مشغول جدًا الآن.</translation>
    </message>
    <message>
        <source>We’ve refunded {amount}.</source>
        <translation>أعدنا إليك {amount}.</translation>
    </message>
    <message>
        <source>You paid {amount} by card and will be refunded: please show your number at the counter.</source>
        <translation>دفعت {amount} بالبطاقة وسيُعاد إليك: يُرجى إبراز رقمك عند الكاونتر.</translation>
    </message>
    <message>
        <source>You won’t be charged. If you already paid, you’ll get your money back: please show your number at the counter.</source>
        <translation>لن تدفع شيئًا. وإن كنت قد دفعت فسنعيد إليك المبلغ: يُرجى إبراز رقمك عند الكاونتر.</translation>
    </message>
    <message>
        <source>Thank you, {name}. Your number is</source>
        <translation>شكرًا لك يا ⁨{name}⁩. رقمك هو</translation>
    </message>
    <message>
        <source>Thank you. Your number is</source>
        <translation>شكرًا لك. رقمك هو</translation>
    </message>
    <message numerus="yes">
        <source>This page closes automatically in %n seconds.</source>
        <translation>
            <numerusform>تُغلق هذه الصفحة تلقائيًا الآن.</numerusform>
            <numerusform>تُغلق هذه الصفحة تلقائيًا خلال ثانية واحدة.</numerusform>
            <numerusform>تُغلق هذه الصفحة تلقائيًا خلال ثانيتين.</numerusform>
            <numerusform>تُغلق هذه الصفحة تلقائيًا خلال %n ثوانٍ.</numerusform>
            <numerusform>تُغلق هذه الصفحة تلقائيًا خلال %n ثانية.</numerusform>
            <numerusform>تُغلق هذه الصفحة تلقائيًا خلال %n ثانية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
</context>
<context>
    <name>OptionView</name>
    <message>
        <source>Sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>غير متوفر الآن</translation>
    </message>
    <message>
        <source>free</source>
        <translation>مجانًا</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>رؤية أسهل</translation>
    </message>
</context>
<context>
    <name>PayChoice</name>
    <message>
        <source>Pay by card</source>
        <translation>ادفع بالبطاقة</translation>
    </message>
    <message>
        <source>Here, with a card, phone, or watch</source>
        <translation>هنا، ببطاقة أو هاتف أو ساعة</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>ادفع عند الكاونتر</translation>
    </message>
    <message>
        <source>We’ll start your order now; pay whenever you like</source>
        <translation>نبدأ بطلبك الآن، وتدفع متى شئت</translation>
    </message>
</context>
<context>
    <name>PayRunning</name>
    <message>
        <source>Amount due: %1</source>
        <translation>المطلوب دفعه: %1</translation>
    </message>
    <message>
        <source>Your number is %1</source>
        <translation>رقمك هو ⁨%1⁩</translation>
    </message>
    <message>
        <source>For staff: payment %1, %2</source>
        <translation>للموظفين: الدفعة %1، %2</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>إلغاء الدفع</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>ادفع عند الكاونتر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
</context>
<context>
    <name>PaymentView</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>كيف تود الدفع؟</translation>
    </message>
    <message>
        <source>One moment please</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>Canceling…</source>
        <translation>جارٍ الإلغاء…</translation>
    </message>
    <message>
        <source>Hold your card to the reader</source>
        <translation>قرّب بطاقتك من القارئ</translation>
    </message>
    <message>
        <source>Your card is being checked</source>
        <translation>جارٍ التحقق من بطاقتك</translation>
    </message>
    <message>
        <source>Your card was not accepted</source>
        <translation>لم تُقبل بطاقتك</translation>
    </message>
    <message>
        <source>The payment was canceled</source>
        <translation>أُلغي الدفع</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>يُرجى سؤال موظفينا</translation>
    </message>
    <message>
        <source>The card reader is getting ready.</source>
        <translation>يجري تجهيز القارئ.</translation>
    </message>
    <message>
        <source>Or insert or swipe it. You can also use your phone or watch.</source>
        <translation>أو أدخلها أو مرّرها. ويمكنك استخدام الهاتف أو الساعة.</translation>
    </message>
    <message>
        <source>Please leave it there until the reader tells you.</source>
        <translation>يُرجى تركها مكانها حتى يخبرك القارئ.</translation>
    </message>
    <message>
        <source>You haven’t been charged. Your order is saved.</source>
        <translation>لم يُخصم منك شيء. طلبك محفوظ.</translation>
    </message>
    <message>
        <source>We lost the connection to the card reader and don’t know yet if you’ve paid. Please do not pay again: show this number to our staff.</source>
        <translation>فقدنا الاتصال بالقارئ ولا نعرف بعد إن كنت قد دفعت. لا تدفع مرة أخرى من فضلك: أظهر هذا الرقم لموظفينا.</translation>
    </message>
</context>
<context>
    <name>PlayedTerminal</name>
    <message>
        <source>Simulated card reader: no money moves</source>
        <translation>قارئ تجريبي: لا يُخصم أي مبلغ</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Press its red key</source>
        <translation>اضغط زره الأحمر</translation>
    </message>
    <message>
        <source>Lose contact</source>
        <translation>قطع الاتصال</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من %2</translation>
    </message>
</context>
<context>
    <name>ReadyStrip</name>
    <message>
        <source>Ready now</source>
        <translation>جاهزة الآن</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>قيد التحضير</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>⁨%1⁩ جاهز</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>⁨%1⁩ قيد التحضير</translation>
    </message>
    <message>
        <source>Your number appears here</source>
        <translation>سيظهر رقمك هنا</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>رؤية أسهل</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Sorry, one moment please</source>
        <translation>عذرًا، لحظة من فضلك</translation>
    </message>
    <message>
        <source>We’re still waiting for your number. Your order is saved.</source>
        <translation>ما زلنا ننتظر رقمك. طلبك محفوظ.</translation>
    </message>
    <message>
        <source>This kiosk is restarting. If you already have a number, your order is safe.</source>
        <translation>يُعاد تشغيل هذا الجهاز. إن كان لديك رقم فطلبك محفوظ.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Search the menu</source>
        <translation>البحث في القائمة</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>رؤية أسهل</translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation>ماذا تودّ أن تطلب؟</translation>
    </message>
    <message>
        <source>Try fewer letters or another word.</source>
        <translation>جرّب حروفًا أقل أو كلمة أخرى.</translation>
    </message>
    <message>
        <source>Type a few letters of a dish or an ingredient.</source>
        <translation>تكفي بضعة حروف: من اسم طبق أو مما فيه.</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>لا نتائج عن «⁨{text}⁩»</translation>
    </message>
    <message numerus="yes">
        <source>%n dishes found</source>
        <translation>
            <numerusform>لم نجد أي طبق</numerusform>
            <numerusform>وجدنا طبقًا واحدًا</numerusform>
            <numerusform>وجدنا طبقين</numerusform>
            <numerusform>وجدنا %n أطباق</numerusform>
            <numerusform>وجدنا %n طبقًا</numerusform>
            <numerusform>وجدنا %n طبق</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Where would you like to eat?</source>
        <translation>أين تودّ أن تأكل؟</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>StandSheet</name>
    <message>
        <source>Your table stand</source>
        <translation>لوحة طاولتك</translation>
    </message>
    <message>
        <source>Take a table stand and put it on your table. We’ll bring your order there.</source>
        <translation>خذ لوحة مرقّمة وضعها على طاولتك، وسنحضر طلبك إليها.</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>لا رقم بعد</translation>
    </message>
    <message>
        <source>Stand %1</source>
        <translation>اللوحة %1</translation>
    </message>
    <message>
        <source>Please enter the number on the stand first.</source>
        <translation>يُرجى كتابة رقم اللوحة أولًا.</translation>
    </message>
    <message>
        <source>Bring it to my stand</source>
        <translation>أحضروه إلى طاولتي</translation>
    </message>
    <message>
        <source>Bring it to stand %1</source>
        <translation>أحضروه إلى اللوحة %1</translation>
    </message>
    <message>
        <source>Order without a stand</source>
        <translation>اطلب دون لوحة</translation>
    </message>
</context>
<context>
    <name>StatusView</name>
    <message>
        <source>We’ll be right back</source>
        <translation>سنعود حالًا</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>استراحة قصيرة</translation>
    </message>
    <message>
        <source>Getting the menu ready</source>
        <translation>نجهّز المائدة</translation>
    </message>
    <message>
        <source>Please order at the counter</source>
        <translation>يُرجى الطلب عند الكاونتر</translation>
    </message>
    <message>
        <source>We’re closed</source>
        <translation>نحن مغلقون الآن</translation>
    </message>
    <message>
        <source>This kiosk is out of service. Please order at the counter.</source>
        <translation>هذا الجهاز خارج الخدمة. يُرجى الطلب عند الكاونتر.</translation>
    </message>
    <message>
        <source>The kitchen is catching up and isn’t taking new orders right now.</source>
        <translation>المطبخ ينجز الطلبات السابقة ولا يستقبل طلبات جديدة الآن.</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders right now.</source>
        <translation>لا يستطيع هذا الجهاز استقبال الطلبات في الوقت الحالي.</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders yet. We’ll keep trying.</source>
        <translation>لا يستطيع هذا الجهاز استقبال الطلبات بعد، وهو يواصل المحاولة.</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen yet. We’ll keep trying.</source>
        <translation>لا يستطيع هذا الجهاز الاتصال بالمطبخ بعد، وهو يواصل المحاولة.</translation>
    </message>
    <message>
        <source>The menu is on its way. This page will update when it’s here.</source>
        <translation>القائمة في الطريق، وستظهر هنا فور وصولها.</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen right now.</source>
        <translation>لا يستطيع هذا الجهاز الاتصال بالمطبخ حاليًا.</translation>
    </message>
    <message>
        <source>Thank you for stopping by.</source>
        <translation>شكرًا لزيارتك.</translation>
    </message>
    <message>
        <source>Your order is saved.</source>
        <translation>طلبك محفوظ.</translation>
    </message>
    <message>
        <source>Opens at {time}</source>
        <translation>نفتح الساعة {time}</translation>
    </message>
    <message>
        <source>Opens tomorrow at {time}</source>
        <translation>نفتح غدًا الساعة {time}</translation>
    </message>
    <message>
        <source>Opens on {day} at {time}</source>
        <translation>نفتح يوم {day} الساعة {time}</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>نعود الساعة {time}</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>نعود غدًا الساعة {time}</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>نعود يوم {day} الساعة {time}</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>لاحقًا</translation>
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
        <translation>إنقاص واحد: ⁨%1⁩</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>زيادة واحد: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>This screen will restart in %n seconds.</source>
        <translation>
            <numerusform>تبدأ الشاشة من جديد الآن.</numerusform>
            <numerusform>تبدأ الشاشة من جديد خلال ثانية واحدة.</numerusform>
            <numerusform>تبدأ الشاشة من جديد خلال ثانيتين.</numerusform>
            <numerusform>تبدأ الشاشة من جديد خلال %n ثوانٍ.</numerusform>
            <numerusform>تبدأ الشاشة من جديد خلال %n ثانية.</numerusform>
            <numerusform>تبدأ الشاشة من جديد خلال %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>Not available now</source>
        <translation>غير متاح الآن</translation>
    </message>
    <message>
        <source>No longer on the menu</source>
        <translation>لم يعد في القائمة</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>نفدت الكمية</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>يعود الساعة {time}</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>يعود غدًا الساعة {time}</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>يعود {day} الساعة {time}</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Goes well with this: %1</source>
        <translation>يناسب طلبك: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Goes well with this</source>
        <translation>يناسب طلبك</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>أضِفه</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>أضِف ⁨%1⁩</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>لا، شكرًا</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Clear: %1</source>
        <translation>مسح: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>TipChoices</name>
    <message>
        <source>Tip</source>
        <translation>إكرامية</translation>
    </message>
    <message>
        <source>Add a tip?</source>
        <translation>هل تودّ إضافة إكرامية؟</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>بدون</translation>
    </message>
    <message>
        <source>Tip %1</source>
        <translation>إكرامية ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>WhoSheet</name>
    <message>
        <source>Who is this for?</source>
        <translation>لمن هذا؟</translation>
    </message>
    <message>
        <source>A first name is enough</source>
        <translation>يكفي الاسم الأول</translation>
    </message>
    <message>
        <source>We’ll put it on the order so everyone in your group finds theirs.</source>
        <translation>يُكتب على الطلب ليجد كل واحد في مجموعتك ما يخصه.</translation>
    </message>
</context>
</TS>
