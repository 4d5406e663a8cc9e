<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing one moment after the other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}: the weights after step {step:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no trained weights yet: let it train a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> {count:,} pictures are kept of this run: there will be no more than that.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source> It lasts {seconds:.3g} s; the last picture stays a little longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays everywhere; 256 colours, one palette for all pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All colours, and smaller: for the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All colours, for the web and for slides that take PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film for slides; needs the extra “video”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were drawn while it trained: at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of the very step, evenly apart: training is done again on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <comment>pictures of an animation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scale} pixels for each of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be shown any more: its training has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
