<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>This is not {allowed}.</source>
        <translation>This is not {allowed}.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <comment>on a chip</comment>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Frozen</source>
        <comment>on a chip</comment>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>Drag: 1, 2, 5 of each power of ten; with Shift every position between. Arrow keys: the next of these; page keys: ten times; Home and End: the ends. Double click: as the preset has it, where the ring is.</source>
        <translation>Drag: 1, 2, 5 of each power of ten; with Shift every position between. Arrow keys: the next of these; page keys: ten times; Home and End: the ends. Double click: as the preset has it, where the ring is.</translation>
    </message>
    <message>
        <source>Divide by ten</source>
        <translation>Divide by ten</translation>
    </message>
    <message>
        <source>Multiply by ten</source>
        <translation>Multiply by ten</translation>
    </message>
    <message>
        <source>What the schedule has made of the rate</source>
        <translation>What the schedule has made of the rate</translation>
    </message>
    <message>
        <source>{count:,} numbers</source>
        <translation>{count:,} numbers</translation>
    </message>
    <message>
        <source>{count:,} points</source>
        <translation>{count:,} points</translation>
    </message>
</context>
</TS>
