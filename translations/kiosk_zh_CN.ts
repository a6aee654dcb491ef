<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Hungry?
Start here.</source>
        <translation>饿了吗？
从这里开始</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>轻触开始点餐</translation>
    </message>
</context>
<context>
    <name>BillRows</name>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Discount: %1</source>
        <translation>优惠：%1</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>配送费</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税费</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>小费</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>已含税费</translation>
    </message>
</context>
<context>
    <name>BoardIdle</name>
    <message>
        <source>Your number appears here</source>
        <translation>您的号码将显示在这里</translation>
    </message>
</context>
<context>
    <name>BoardMain</name>
    <message>
        <source>Preparing</source>
        <translation>制作中</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>全部已备好</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>请取餐</translation>
    </message>
</context>
<context>
    <name>BoardNotice</name>
    <message>
        <source>The numbers may be out of date. Please ask at the counter.</source>
        <translation>号码可能未及时更新，请到柜台询问。</translation>
    </message>
</context>
<context>
    <name>BoardNumber</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 号已备好</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>%1 号正在制作</translation>
    </message>
</context>
<context>
    <name>Calories</name>
    <message>
        <source>{count} cal</source>
        <translation>{count} 千卡</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>from {price}</source>
        <translation>{price} 起</translation>
    </message>
</context>
<context>
    <name>Cart</name>
    <message>
        <source>{item} just sold out.</source>
        <translation>{item} 刚刚售罄。</translation>
    </message>
    <message>
        <source>The price has changed: {old} → {new}</source>
        <translation>价格已变动：{old} → {new}</translation>
    </message>
    <message>
        <source>Keep it for {price}</source>
        <translation>按 {price} 保留</translation>
    </message>
    <message>
        <source>{item} can’t be ordered right now.</source>
        <translation>{item} 暂时无法点选。</translation>
    </message>
    <message>
        <source>{item} isn’t available right now.</source>
        <translation>{item} 目前不供应。</translation>
    </message>
    <message>
        <source>The new price is {price}.</source>
        <translation>价格将为 {price}。</translation>
    </message>
    <message>
        <source>Take {option} instead?</source>
        <translation>换成 {option} 好吗？</translation>
    </message>
    <message>
        <source>Yes, {option}</source>
        <translation>好，{option}</translation>
    </message>
    <message>
        <source>Continue without {option}?</source>
        <translation>不要 {option}，继续吗？</translation>
    </message>
    <message>
        <source>Yes, without it</source>
        <translation>好，不要了</translation>
    </message>
    <message>
        <source>Is this OK?</source>
        <translation>这样可以吗？</translation>
    </message>
    <message>
        <source>Yes, that’s fine</source>
        <translation>好，就这样</translation>
    </message>
    <message>
        <source>“{group}” has changed.</source>
        <translation>“{group}”有变动。</translation>
    </message>
    <message>
        <source>{option} just sold out.</source>
        <translation>{option} 刚刚售罄。</translation>
    </message>
    <message>
        <source>{option} is no longer available.</source>
        <translation>{option} 已不再供应。</translation>
    </message>
    <message>
        <source>Please remove it to continue.</source>
        <translation>请移除后继续。</translation>
    </message>
</context>
<context>
    <name>CartBar</name>
    <message>
        <source>Order so far</source>
        <translation>当前订单</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>您的订单</translation>
    </message>
    <message numerus="yes">
        <source>%n items in your order</source>
        <translation>
            <numerusform>您的订单中有 %n 份餐点</numerusform>
        </translation>
    </message>
    <message>
        <source>Review order</source>
        <translation>查看订单</translation>
    </message>
</context>
<context>
    <name>CartEmpty</name>
    <message>
        <source>Nothing here yet</source>
        <translation>还没有选择餐点</translation>
    </message>
    <message>
        <source>Items you choose will show up here.</source>
        <translation>您从菜单中选好的餐点会放在这里。</translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation>查看菜单</translation>
    </message>
</context>
<context>
    <name>CartExtras</name>
    <message>
        <source>Add something else</source>
        <translation>继续点餐</translation>
    </message>
    <message>
        <source>Promo code</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>Promo code: %1</source>
        <translation>优惠码：%1</translation>
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
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Choose another: %1</source>
        <translation>换一个：%1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>CartMoney</name>
    <message>
        <source>What it costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>正在下单…</translation>
    </message>
</context>
<context>
    <name>CartPage</name>
    <message>
        <source>Your order</source>
        <translation>您的订单</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CartView</name>
    <message>
        <source>{item} added. Your order: {total}</source>
        <translation>已添加 {item}。您的订单：{total}</translation>
    </message>
    <message>
        <source>Something you chose is no longer on the menu.</source>
        <translation>您选择的部分餐点已不在菜单上。</translation>
    </message>
    <message>
        <source>The total has changed: {old} → {new}. Nothing has been ordered yet. If that’s OK, please order again.</source>
        <translation>总价已变动：{old} → {new}。订单尚未提交：如果可以接受，请再次下单。</translation>
    </message>
    <message>
        <source>Your order is over the limit for this kiosk. Please remove something, or order at the counter.</source>
        <translation>金额超过了此处单笔订单的上限。请减少一些，或到柜台点餐。</translation>
    </message>
    <message>
        <source>We can’t take orders right now. Your order is saved: please try again soon.</source>
        <translation>我们暂时无法接单。您的订单已保留，请稍后再试。</translation>
    </message>
    <message>
        <source>That didn’t work, and nothing was ordered. Your order is saved: please try again, or order at the counter.</source>
        <translation>操作未成功，尚未下单。您的订单已保留，请重试或到柜台点餐。</translation>
    </message>
    <message>
        <source>Your order is full: the limit is {most} different dishes. {item} wasn’t added.</source>
        <translation>订单已满：最多 {most} 种餐品。未添加{item}。</translation>
    </message>
    <message>
        <source>The limit is {most} of one dish: {count} × {item} are already in your order.</source>
        <translation>每种餐品最多 {most} 份：订单中已有 {count} 份{item}。</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>给 {name}</translation>
    </message>
    <message>
        <source>{count} × {item}. Your order: {total}</source>
        <translation>{count} × {item}。您的订单：{total}</translation>
    </message>
    <message>
        <source>{item} removed</source>
        <translation>已移除 {item}</translation>
    </message>
    <message>
        <source>{item} is back in your order: {total}</source>
        <translation>{item} 已恢复到您的订单：{total}</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>菜单分类</translation>
    </message>
</context>
<context>
    <name>CheckoutFlow</name>
    <message>
        <source>We don’t know yet if your order went through. Please order again: it won’t be placed twice.</source>
        <translation>我们还不确定您的订单是否已提交。请再次下单，不会重复下单。</translation>
    </message>
    <message>
        <source>Order and pay at the counter</source>
        <translation>下单并到柜台付款</translation>
    </message>
    <message>
        <source>Order and pay by card</source>
        <translation>下单并刷卡付款</translation>
    </message>
    <message>
        <source>Order and pay</source>
        <translation>下单并付款</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chosen · {name}</source>
        <translation>已选 · {name}</translation>
    </message>
    <message>
        <source>That’s the maximum</source>
        <translation>不能再加了</translation>
    </message>
    <message>
        <source>As many as you like</source>
        <translation>可任意多选</translation>
    </message>
    <message>
        <source>Choose {fewest} to {most}</source>
        <translation>选择 {fewest}–{most} 项</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>We don’t recognize this code.</source>
        <translation>未找到此优惠码。</translation>
    </message>
    <message>
        <source>This code starts {day}.</source>
        <translation>此优惠码自 {day} 起有效。</translation>
    </message>
    <message>
        <source>Add {price} more to use this code.</source>
        <translation>再点 {price} 即可使用此优惠码。</translation>
    </message>
    <message>
        <source>This code doesn’t apply to your order.</source>
        <translation>此优惠码不适用于您点的餐点。</translation>
    </message>
    <message>
        <source>You already have a discount that’s at least as good.</source>
        <translation>您已享受同等或更大的优惠。</translation>
    </message>
    <message>
        <source>This code is no longer valid.</source>
        <translation>此优惠码已失效。</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Promo code</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>As shown on your voucher</source>
        <translation>请按优惠券上的内容输入</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>选择 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n different ones</source>
        <translation>
            <numerusform>选择 %n 种不同的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at least %n</source>
        <translation>
            <numerusform>至少选择 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n</source>
        <translation>
            <numerusform>最多 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n</source>
        <translation>
            <numerusform>最多 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n – remove one first</source>
        <translation>
            <numerusform>最多 %n 项，请先去掉一项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n pieces</source>
        <translation>
            <numerusform>至少 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n pieces</source>
        <translation>
            <numerusform>最多 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fewest} to %n pieces</source>
        <translation>
            <numerusform>{fewest}–%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n free</source>
        <translation>
            <numerusform>前 %n 项免费</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Skip</source>
        <translation>不填，继续</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>送到哪里？</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>您的信息</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>正在下单…</translation>
    </message>
    <message>
        <source>Only for this order. The next guest won’t see it.</source>
        <translation>仅用于本次订单，下一位客人看不到。</translation>
    </message>
    <message>
        <source>All optional. The next guest won’t see it.</source>
        <translation>可以不填。下一位客人看不到。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一项</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Note for your order</source>
        <translation>订单备注</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>街道和门牌号</translation>
    </message>
    <message>
        <source>Apartment or floor</source>
        <translation>房号或楼层</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Note for the driver, e.g. “Ring twice”</source>
        <translation>给骑手留言，例如“按两次门铃”</translation>
    </message>
    <message>
        <source>This doesn’t look like a phone number.</source>
        <translation>电话号码似乎不正确。</translation>
    </message>
    <message>
        <source>This doesn’t look like an email address.</source>
        <translation>电子邮箱地址似乎不正确。</translation>
    </message>
    <message>
        <source>Please enter your street address.</source>
        <translation>请输入街道。</translation>
    </message>
    <message>
        <source>Please enter your city.</source>
        <translation>请输入城市。</translation>
    </message>
</context>
<context>
    <name>Diet</name>
    <message>
        <source>Vegan</source>
        <translation>纯素</translation>
    </message>
    <message>
        <source>Vegetarian</source>
        <translation>素食</translation>
    </message>
    <message>
        <source>Gluten-free</source>
        <translation>无麸质</translation>
    </message>
    <message>
        <source>Halal</source>
        <translation>清真</translation>
    </message>
    <message>
        <source>Kosher</source>
        <translation>犹太洁食</translation>
    </message>
    <message>
        <source>Dairy-free</source>
        <translation>无乳制品</translation>
    </message>
    <message>
        <source>Nut-free</source>
        <translation>无坚果</translation>
    </message>
    <message>
        <source>Pescatarian</source>
        <translation>鱼素</translation>
    </message>
    <message>
        <source>Gluten</source>
        <translation>麸质</translation>
    </message>
    <message>
        <source>Wheat</source>
        <translation>小麦</translation>
    </message>
    <message>
        <source>Crustaceans</source>
        <translation>甲壳类</translation>
    </message>
    <message>
        <source>Shellfish</source>
        <translation>虾蟹贝类</translation>
    </message>
    <message>
        <source>Mollusks</source>
        <translation>软体动物</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>鱼类</translation>
    </message>
    <message>
        <source>Eggs</source>
        <translation>蛋类</translation>
    </message>
    <message>
        <source>Milk</source>
        <translation>牛奶</translation>
    </message>
    <message>
        <source>Peanuts</source>
        <translation>花生</translation>
    </message>
    <message>
        <source>Nuts</source>
        <translation>坚果</translation>
    </message>
    <message>
        <source>Soy</source>
        <translation>大豆</translation>
    </message>
    <message>
        <source>Sesame</source>
        <translation>芝麻</translation>
    </message>
    <message>
        <source>Celery</source>
        <translation>芹菜</translation>
    </message>
    <message>
        <source>Mustard</source>
        <translation>芥末</translation>
    </message>
    <message>
        <source>Lupin</source>
        <translation>羽扇豆</translation>
    </message>
    <message>
        <source>Sulfites</source>
        <translation>亚硫酸盐</translation>
    </message>
    <message>
        <source>Contains alcohol</source>
        <translation>含酒精</translation>
    </message>
    <message>
        <source>Contains: {allergens}. Other allergens are not known.</source>
        <translation>含有：{allergens}。其他过敏原未知。</translation>
    </message>
    <message>
        <source>{diets}: not known with {options}</source>
        <translation>{diets}：加 {options} 后未知</translation>
    </message>
    <message>
        <source>{diets}: not with {options}</source>
        <translation>{diets}：加 {options} 后不符合</translation>
    </message>
</context>
<context>
    <name>DietChip</name>
    <message>
        <source>Only %1: show everything again</source>
        <translation>仅显示 %1：恢复显示全部</translation>
    </message>
</context>
<context>
    <name>DietSheet</name>
    <message>
        <source>Show only</source>
        <translation>仅显示</translation>
    </message>
    <message>
        <source>Only dishes marked this way on the menu. If you have an allergy, please ask our staff.</source>
        <translation>仅显示菜单中注明的餐点。如有过敏，请咨询我们。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dishes</source>
        <translation>
            <numerusform>显示 %n 款餐点</numerusform>
        </translation>
    </message>
    <message>
        <source>No dishes match: show everything</source>
        <translation>没有符合的餐点：显示全部</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>At most {count} of {option}</source>
        <translation>{option}最多 {count} 份</translation>
    </message>
    <message>
        <source>At least {count} of {option}</source>
        <translation>{option}至少 {count} 份</translation>
    </message>
    <message>
        <source>{option} isn’t available right now</source>
        <translation>{option} 目前不供应</translation>
    </message>
    <message>
        <source>{option} is no longer available</source>
        <translation>{option} 已售罄</translation>
    </message>
</context>
<context>
    <name>Guest</name>
    <message>
        <source>Eat in</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>外带</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>外送</translation>
    </message>
</context>
<context>
    <name>ItemBar</name>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Update order, %1</source>
        <translation>更新订单，%1</translation>
    </message>
    <message>
        <source>Add to order, %1</source>
        <translation>加入订单，%1</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Back to your order</source>
        <translation>返回订单</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>返回菜单</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>更易看清</translation>
    </message>
    <message>
        <source>Please choose something else.</source>
        <translation>请选择其他餐点。</translation>
    </message>
</context>
<context>
    <name>ItemTile</name>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>from {price}</source>
        <translation>{price} 起</translation>
    </message>
    <message>
        <source>Sorry, this isn’t available right now.</source>
        <translation>抱歉，此餐点目前不供应。</translation>
    </message>
    <message>
        <source>The menu has just changed. Please check your choices and the price.</source>
        <translation>菜单刚刚有变动。请核对您的选择和价格。</translation>
    </message>
    <message>
        <source>Sorry, this is no longer on the menu.</source>
        <translation>抱歉，这款餐品已不在菜单上。</translation>
    </message>
    <message>
        <source>Sorry, this just sold out.</source>
        <translation>抱歉，刚刚售罄。</translation>
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
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Change the note: %1</source>
        <translation>修改备注：%1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>给 %1</translation>
    </message>
    <message>
        <source>Who is this for?</source>
        <translation>这份给谁？</translation>
    </message>
    <message>
        <source>Change the name: %1</source>
        <translation>更改名字：%1</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>大写字母</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Numbers and symbols</source>
        <translation>数字和符号</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>阿拉伯字母</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>拉丁字母</translation>
    </message>
</context>
<context>
    <name>KeyboardLayouts</name>
    <message>
        <source>Period</source>
        <translation>句号</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>问号</translation>
    </message>
    <message>
        <source>Exclamation point</source>
        <translation>感叹号</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>连字符</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>斜杠</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>冒号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Open parenthesis</source>
        <translation>左括号</translation>
    </message>
    <message>
        <source>Close parenthesis</source>
        <translation>右括号</translation>
    </message>
    <message>
        <source>Ampersand</source>
        <translation>与号</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>艾特符号</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>撇号</translation>
    </message>
    <message>
        <source>Plus sign</source>
        <translation>加号</translation>
    </message>
    <message>
        <source>Number sign</source>
        <translation>井号</translation>
    </message>
    <message>
        <source>Percent sign</source>
        <translation>百分号</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>星号</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>下划线</translation>
    </message>
</context>
<context>
    <name>Lobby</name>
    <message>
        <source>No connection to the kiosk</source>
        <translation>无法连接到点餐机</translation>
    </message>
    <message>
        <source>No connection to the kitchen</source>
        <translation>无法连接到厨房</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Diet: %1</source>
        <translation>饮食：%1</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>%1, change</source>
        <translation>%1，更改</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>No dishes match all of these</source>
        <translation>没有餐点符合所有条件</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>ModesSheet</name>
    <message>
        <source>Easier to see</source>
        <translation>更易看清</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字体</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Lower the controls</source>
        <translation>所有按钮靠下</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>MoneyRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Note for the kitchen</source>
        <translation>给厨房的备注</translation>
    </message>
    <message>
        <source>For example: no onions</source>
        <translation>例如：不要洋葱</translation>
    </message>
    <message>
        <source>A note doesn’t change the price. If you have an allergy, please ask our staff.</source>
        <translation>备注不会改变价格。如有过敏，请咨询我们。</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>Confirmed by the kitchen</source>
        <translation>厨房已确认</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>正在制作</translation>
    </message>
    <message>
        <source>Received by the kitchen</source>
        <translation>厨房已收到</translation>
    </message>
    <message>
        <source>Staff at the counter will help you</source>
        <translation>柜台店员会为您处理</translation>
    </message>
    <message>
        <source>Sent to the kitchen</source>
        <translation>已发送到厨房</translation>
    </message>
    <message>
        <source>Being sent to the kitchen</source>
        <translation>正在发送到厨房</translation>
    </message>
    <message>
        <source>On its way to you</source>
        <translation>正在为您配送</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Ready for the courier</source>
        <translation>等待骑手取餐</translation>
    </message>
    <message>
        <source>Ready at the counter</source>
        <translation>可到柜台取餐</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未接单</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>NumberFigure</name>
    <message>
        <source>Your number is %1</source>
        <translation>您的号码是 %1</translation>
    </message>
    <message>
        <source>Ready around %1</source>
        <translation>预计 %1 备好</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Digits</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>删除最后一位</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Your number is %1</source>
        <translation>您的号码是 %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>更易看清</translation>
    </message>
</context>
<context>
    <name>NumberSteps</name>
    <message>
        <source>Order status</source>
        <translation>订单进度</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>Your order is ready</source>
        <translation>您的餐点已备好</translation>
    </message>
    <message>
        <source>Sorry, the kitchen couldn’t take your order</source>
        <translation>抱歉，厨房无法接受您的订单</translation>
    </message>
    <message>
        <source>Sorry, your order was canceled</source>
        <translation>抱歉，您的订单已取消</translation>
    </message>
    <message>
        <source>We’re sending your order.
Please pay at the counter and keep your number.</source>
        <translation>正在发送您的订单。
请到柜台付款，并记住您的号码。</translation>
    </message>
    <message>
        <source>Please come to the counter</source>
        <translation>请您到柜台来</translation>
    </message>
    <message>
        <source>We’re sending your order. It’s paid: please keep your number.</source>
        <translation>正在发送您的订单。已付款：请记住您的号码。</translation>
    </message>
    <message>
        <source>Please show your number at the counter: our staff will help you with your order.</source>
        <translation>请到柜台出示您的号码，店员会帮您处理订单。</translation>
    </message>
    <message>
        <source>Sorry, this is taking longer than usual.
Please keep your number; our staff can tell you more.</source>
        <translation>抱歉，这次比平时慢一些。
请记住您的号码，详情可询问柜台店员。</translation>
    </message>
    <message>
        <source>Your order is paid: please keep your number.</source>
        <translation>您的订单已付款：请记住您的号码。</translation>
    </message>
    <message>
        <source>Please pay at the counter and keep your number.</source>
        <translation>请到柜台付款，并记住您的号码。</translation>
    </message>
    <message>
        <source>Please show your number at the counter.</source>
        <translation>请到柜台出示您的号码。</translation>
    </message>
    <message>
        <source>Your order is on its way.</source>
        <translation>您的订单正在配送途中。</translation>
    </message>
    <message>
        <source>Enjoy your meal!</source>
        <translation>祝您用餐愉快！</translation>
    </message>
    <message>
        <source>Please ask at the counter.</source>
        <translation>请到柜台询问。</translation>
    </message>
    <message>
        <source>An item in your order just sold out.</source>
        <translation>其中有餐点刚刚售罄。</translation>
    </message>
    <message>
        <source>The kitchen has closed.</source>
        <translation>厨房已打烊。</translation>
    </message>
    <message>
        <source>The kitchen is too busy right now.</source>
        <translation>厨房目前太忙了。</translation>
    </message>
    <message>
        <source>We’ve refunded {amount}.</source>
        <translation>我们已退还您 {amount}。</translation>
    </message>
    <message>
        <source>You paid {amount} by card and will be refunded: please show your number at the counter.</source>
        <translation>您已刷卡支付 {amount}，我们会退还给您：请到柜台出示您的号码。</translation>
    </message>
    <message>
        <source>You won’t be charged. If you already paid, you’ll get your money back: please show your number at the counter.</source>
        <translation>您无需付款。如已付款，我们会退款给您：请到柜台出示您的号码。</translation>
    </message>
    <message>
        <source>Thank you, {name}. Your number is</source>
        <translation>谢谢您，{name}。您的号码是</translation>
    </message>
    <message>
        <source>Thank you. Your number is</source>
        <translation>谢谢。您的号码是</translation>
    </message>
    <message numerus="yes">
        <source>This page closes automatically in %n seconds.</source>
        <translation>
            <numerusform>本页面将在 %n 秒后自动关闭。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
</context>
<context>
    <name>OptionView</name>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>暂不供应</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>更易看清</translation>
    </message>
</context>
<context>
    <name>PayChoice</name>
    <message>
        <source>Pay by card</source>
        <translation>刷卡付款</translation>
    </message>
    <message>
        <source>Here, with a card, phone, or watch</source>
        <translation>在这里，用银行卡、手机或手表</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>到柜台付款</translation>
    </message>
    <message>
        <source>We’ll start your order now; pay whenever you like</source>
        <translation>我们马上开始准备，您可稍后付款</translation>
    </message>
</context>
<context>
    <name>PayRunning</name>
    <message>
        <source>Amount due: %1</source>
        <translation>应付：%1</translation>
    </message>
    <message>
        <source>Your number is %1</source>
        <translation>您的号码是 %1</translation>
    </message>
    <message>
        <source>For staff: payment %1, %2</source>
        <translation>供店员查看：付款 %1，%2</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>取消付款</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>到柜台付款</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
</context>
<context>
    <name>PaymentView</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>您想怎么付款？</translation>
    </message>
    <message>
        <source>One moment please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Canceling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Hold your card to the reader</source>
        <translation>请将卡靠近读卡器</translation>
    </message>
    <message>
        <source>Your card is being checked</source>
        <translation>正在验证您的卡</translation>
    </message>
    <message>
        <source>Your card was not accepted</source>
        <translation>您的卡付款未成功</translation>
    </message>
    <message>
        <source>The payment was canceled</source>
        <translation>付款已取消</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>请询问店员</translation>
    </message>
    <message>
        <source>The card reader is getting ready.</source>
        <translation>读卡器正在准备。</translation>
    </message>
    <message>
        <source>Or insert or swipe it. You can also use your phone or watch.</source>
        <translation>也可插卡或刷卡，用手机或手表也行。</translation>
    </message>
    <message>
        <source>Please leave it there until the reader tells you.</source>
        <translation>在读卡器提示前请勿移开。</translation>
    </message>
    <message>
        <source>You haven’t been charged. Your order is saved.</source>
        <translation>没有扣款。您的订单已保留。</translation>
    </message>
    <message>
        <source>We lost the connection to the card reader and don’t know yet if you’ve paid. Please do not pay again: show this number to our staff.</source>
        <translation>我们与读卡器失去了连接，尚不清楚您是否已付款。请勿再次付款，并向店员出示此号码。</translation>
    </message>
</context>
<context>
    <name>PlayedTerminal</name>
    <message>
        <source>Simulated card reader: no money moves</source>
        <translation>模拟读卡器：不会产生真实扣款</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Press its red key</source>
        <translation>按红色键</translation>
    </message>
    <message>
        <source>Lose contact</source>
        <translation>断开连接</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ReadyStrip</name>
    <message>
        <source>Ready now</source>
        <translation>请取餐</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>正在制作</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 号已备好</translation>
    </message>
    <message>
        <source>%1 is being prepared</source>
        <translation>%1 号正在制作</translation>
    </message>
    <message>
        <source>Your number appears here</source>
        <translation>您的号码将显示在这里</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>更易看清</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Sorry, one moment please</source>
        <translation>抱歉，请稍候</translation>
    </message>
    <message>
        <source>We’re still waiting for your number. Your order is saved.</source>
        <translation>仍在等待您的号码。您的订单已保留。</translation>
    </message>
    <message>
        <source>This kiosk is restarting. If you already have a number, your order is safe.</source>
        <translation>点餐机正在重新启动。如果您已有号码，您的订单不受影响。</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>返回菜单</translation>
    </message>
    <message>
        <source>Search the menu</source>
        <translation>搜索菜单</translation>
    </message>
    <message>
        <source>Easier to see</source>
        <translation>更易看清</translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation>您想吃点什么？</translation>
    </message>
    <message>
        <source>Try fewer letters or another word.</source>
        <translation>请少输几个字母，或换个词试试。</translation>
    </message>
    <message>
        <source>Type a few letters of a dish or an ingredient.</source>
        <translation>输入几个字母或拼音即可：餐点名称或其中的食材。</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>未找到“{text}”</translation>
    </message>
    <message numerus="yes">
        <source>%n dishes found</source>
        <translation>
            <numerusform>找到 %n 款餐点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Where would you like to eat?</source>
        <translation>您想在哪里用餐？</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StandSheet</name>
    <message>
        <source>Your table stand</source>
        <translation>您的桌牌</translation>
    </message>
    <message>
        <source>Take a table stand and put it on your table. We’ll bring your order there.</source>
        <translation>请取一个桌牌放在您的桌上，我们会把餐点送过去。</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>尚未输入号码</translation>
    </message>
    <message>
        <source>Stand %1</source>
        <translation>%1 号桌牌</translation>
    </message>
    <message>
        <source>Please enter the number on the stand first.</source>
        <translation>请先输入桌牌上的号码。</translation>
    </message>
    <message>
        <source>Bring it to my stand</source>
        <translation>送到我的餐桌</translation>
    </message>
    <message>
        <source>Bring it to stand %1</source>
        <translation>送到 %1 号桌牌</translation>
    </message>
    <message>
        <source>Order without a stand</source>
        <translation>不用桌牌，直接下单</translation>
    </message>
</context>
<context>
    <name>StatusView</name>
    <message>
        <source>We’ll be right back</source>
        <translation>我们马上回来</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>稍作休息</translation>
    </message>
    <message>
        <source>Getting the menu ready</source>
        <translation>正在为您准备菜单</translation>
    </message>
    <message>
        <source>Please order at the counter</source>
        <translation>请到柜台点餐</translation>
    </message>
    <message>
        <source>We’re closed</source>
        <translation>我们已打烊</translation>
    </message>
    <message>
        <source>This kiosk is out of service. Please order at the counter.</source>
        <translation>本点餐机暂停服务，请到柜台点餐。</translation>
    </message>
    <message>
        <source>The kitchen is catching up and isn’t taking new orders right now.</source>
        <translation>厨房正在赶制餐点，暂不接受新订单。</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders right now.</source>
        <translation>本点餐机目前无法点餐。</translation>
    </message>
    <message>
        <source>This kiosk can’t take orders yet. We’ll keep trying.</source>
        <translation>本点餐机暂时还无法点餐，正在继续尝试。</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen yet. We’ll keep trying.</source>
        <translation>本点餐机暂时还无法连接到厨房，正在继续尝试。</translation>
    </message>
    <message>
        <source>The menu is on its way. This page will update when it’s here.</source>
        <translation>菜单正在加载，完成后会自动显示。</translation>
    </message>
    <message>
        <source>This kiosk can’t reach the kitchen right now.</source>
        <translation>本点餐机目前无法连接到厨房。</translation>
    </message>
    <message>
        <source>Thank you for stopping by.</source>
        <translation>感谢您的光临。</translation>
    </message>
    <message>
        <source>Your order is saved.</source>
        <translation>您的订单已保留。</translation>
    </message>
    <message>
        <source>Opens at {time}</source>
        <translation>{time} 开始营业</translation>
    </message>
    <message>
        <source>Opens tomorrow at {time}</source>
        <translation>明天 {time} 开始营业</translation>
    </message>
    <message>
        <source>Opens on {day} at {time}</source>
        <translation>{day} {time} 开始营业</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>{time} 恢复点餐</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>明天 {time} 恢复点餐</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>{day} {time} 恢复点餐</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>One less: %1</source>
        <translation>减少一份：%1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>增加一份：%1</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message numerus="yes">
        <source>This screen will restart in %n seconds.</source>
        <translation>
            <numerusform>本屏幕将在 %n 秒后重新开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>Not available now</source>
        <translation>暂不供应</translation>
    </message>
    <message>
        <source>No longer on the menu</source>
        <translation>已不在菜单上</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>{time} 恢复供应</translation>
    </message>
    <message>
        <source>Back tomorrow at {time}</source>
        <translation>明天 {time} 恢复供应</translation>
    </message>
    <message>
        <source>Back on {day} at {time}</source>
        <translation>{day} {time} 恢复供应</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Goes well with this: %1</source>
        <translation>搭配推荐：%1</translation>
    </message>
    <message>
        <source>Goes well with this</source>
        <translation>搭配推荐</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>加入订单</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>加入 %1</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>不用了</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Clear: %1</source>
        <translation>清除：%1</translation>
    </message>
</context>
<context>
    <name>TipChoices</name>
    <message>
        <source>Tip</source>
        <translation>小费</translation>
    </message>
    <message>
        <source>Add a tip?</source>
        <translation>要加小费吗？</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>不加</translation>
    </message>
    <message>
        <source>Tip %1</source>
        <translation>小费 %1</translation>
    </message>
</context>
<context>
    <name>WhoSheet</name>
    <message>
        <source>Who is this for?</source>
        <translation>这份给谁？</translation>
    </message>
    <message>
        <source>A first name is enough</source>
        <translation>写名字即可</translation>
    </message>
    <message>
        <source>We’ll put it on the order so everyone in your group finds theirs.</source>
        <translation>名字会写在餐点上，方便同行的每个人找到自己的。</translation>
    </message>
</context>
</TS>
