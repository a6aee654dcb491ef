<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CartBar</name>
    <message numerus="yes">
        <source>%n items in your order</source>
        <translation>
            <numerusform>%n item in your order</numerusform>
            <numerusform>%n items in your order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>Choose %n</numerusform>
            <numerusform>Choose %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n different ones</source>
        <translation>
            <numerusform>Choose %n</numerusform>
            <numerusform>Choose %n different ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at least %n</source>
        <translation>
            <numerusform>Choose at least %n</numerusform>
            <numerusform>Choose at least %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n</source>
        <translation>
            <numerusform>Up to %n</numerusform>
            <numerusform>Up to %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n</source>
        <translation>
            <numerusform>At most %n</numerusform>
            <numerusform>At most %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n – remove one first</source>
        <translation>
            <numerusform>Up to %n – remove it first</numerusform>
            <numerusform>Up to %n – remove one first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n pieces</source>
        <translation>
            <numerusform>At least %n piece</numerusform>
            <numerusform>At least %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n pieces</source>
        <translation>
            <numerusform>Up to %n piece</numerusform>
            <numerusform>Up to %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fewest} to %n pieces</source>
        <translation>
            <numerusform>{fewest} to %n piece</numerusform>
            <numerusform>{fewest} to %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n free</source>
        <translation>
            <numerusform>first %n free</numerusform>
            <numerusform>first %n free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DietSheet</name>
    <message numerus="yes">
        <source>Show %n dishes</source>
        <translation>
            <numerusform>Show %n dish</numerusform>
            <numerusform>Show %n dishes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message numerus="yes">
        <source>This page closes automatically in %n seconds.</source>
        <translation>
            <numerusform>This page closes automatically in %n second.</numerusform>
            <numerusform>This page closes automatically in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>%n dishes found</source>
        <translation>
            <numerusform>%n dish found</numerusform>
            <numerusform>%n dishes found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message numerus="yes">
        <source>This screen will restart in %n seconds.</source>
        <translation>
            <numerusform>This screen will restart in %n second.</numerusform>
            <numerusform>This screen will restart in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
