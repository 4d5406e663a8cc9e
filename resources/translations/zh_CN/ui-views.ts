<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw data by hand while G and D train on it; and fakes or D itself, in networks made for that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag fakes to where D takes them for real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the fakes under the brush; a small brush takes them one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fakes are not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held:,} of {all:,} fakes in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held:,} in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to scatter points, {rate} a second; they are what G learns at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} of {most:,} points drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} of {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over points to take them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn: the data stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most:,} points are the most: erase some to draw more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most:,}: the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with samples of the data as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have nothing drawn; data stays as it is until you draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last stroke back  (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw no more: the data stays as it is now  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint where D says real, and where fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag where D is to say real: the longer, the surer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag where D is to say fake: the longer, the surer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to level D out: G learns from slopes, and stands still on a plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surface is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
