<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CartBar</name>
    <message numerus="yes">
        <source>%n item(s) in your order</source>
        <translation>
            <numerusform>%n item in your order</numerusform>
            <numerusform>%n items in your order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message numerus="yes">
        <source>This screen starts over in %n second(s).</source>
        <translation>
            <numerusform>This screen starts over in %n second.</numerusform>
            <numerusform>This screen starts over in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
