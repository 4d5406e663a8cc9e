<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Drawing</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>Draw data by hand while G and D train on it; and fakes or D itself, in networks made for that</source>
        <translation>Draw data by hand while G and D train on it; and fakes or D itself, in networks made for that</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>Drag fakes to where D takes them for real</source>
        <translation>Drag fakes to where D takes them for real</translation>
    </message>
    <message>
        <source>Drag fakes</source>
        <translation>Drag fakes</translation>
    </message>
    <message>
        <source>Drag the fakes under the brush; a small brush takes them one by one</source>
        <translation>Drag the fakes under the brush; a small brush takes them one by one</translation>
    </message>
    <message>
        <source>The fakes are not known yet</source>
        <translation>The fakes are not known yet</translation>
    </message>
    <message>
        <source>{held:,} of {all:,} fakes in hand</source>
        <translation>{held:,} of {all:,} fakes in hand</translation>
    </message>
    <message>
        <source>{held:,} in hand</source>
        <translation>{held:,} in hand</translation>
    </message>
    <message>
        <source>Drag to scatter points, {rate} a second; they are what G learns at once</source>
        <translation>Drag to scatter points, {rate} a second; they are what G learns at once</translation>
    </message>
    <message>
        <source>{count:,} of {most:,} points drawn</source>
        <translation>{count:,} of {most:,} points drawn</translation>
    </message>
    <message>
        <source>{count:,} of {most:,}</source>
        <translation>{count:,} of {most:,}</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Brush</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Eraser</translation>
    </message>
    <message>
        <source>Drag over points to take them away</source>
        <translation>Drag over points to take them away</translation>
    </message>
    <message>
        <source>Nothing drawn: the data stays as it is</source>
        <translation>Nothing drawn: the data stays as it is</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>Nothing drawn yet</translation>
    </message>
    <message>
        <source>{most:,} points are the most: erase some to draw more</source>
        <translation>{most:,} points are the most: erase some to draw more</translation>
    </message>
    <message>
        <source>{most:,}: the most</source>
        <translation>{most:,}: the most</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Size of the brush</translation>
    </message>
    <message>
        <source>From this data</source>
        <translation>From this data</translation>
    </message>
    <message>
        <source>Begin with samples of the data as it is</source>
        <translation>Begin with samples of the data as it is</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Have nothing drawn; data stays as it is until you draw again</source>
        <translation>Have nothing drawn; data stays as it is until you draw again</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Take the last stroke back  (Ctrl+Z)</source>
        <translation>Take the last stroke back  (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Draw no more: the data stays as it is now  (Esc)</source>
        <translation>Draw no more: the data stays as it is now  (Esc)</translation>
    </message>
    <message>
        <source>Paint where D says real, and where fake</source>
        <translation>Paint where D says real, and where fake</translation>
    </message>
    <message>
        <source>Paint D</source>
        <translation>Paint D</translation>
    </message>
    <message>
        <source>Paint real</source>
        <translation>Paint real</translation>
    </message>
    <message>
        <source>Drag where D is to say real: the longer, the surer</source>
        <translation>Drag where D is to say real: the longer, the surer</translation>
    </message>
    <message>
        <source>Paint fake</source>
        <translation>Paint fake</translation>
    </message>
    <message>
        <source>Drag where D is to say fake: the longer, the surer</source>
        <translation>Drag where D is to say fake: the longer, the surer</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Smooth</translation>
    </message>
    <message>
        <source>Drag to level D out: G learns from slopes, and stands still on a plain</source>
        <translation>Drag to level D out: G learns from slopes, and stands still on a plain</translation>
    </message>
    <message>
        <source>The surface is not known yet</source>
        <translation>The surface is not known yet</translation>
    </message>
</context>
</TS>
