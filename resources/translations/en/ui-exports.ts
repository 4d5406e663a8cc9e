<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Saved {path}</source>
        <translation>Saved {path}</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Writing {file}…</translation>
    </message>
    <message>
        <source>Export: {kind}</source>
        <translation>Export: {kind}</translation>
    </message>
    <message>
        <source>Export: a new folder</source>
        <translation>Export: a new folder</translation>
    </message>
    <message>
        <source>Showing one moment after the other…</source>
        <translation>Showing one moment after the other…</translation>
    </message>
    <message>
        <source>Saved {path}: the weights after step {step:,}</source>
        <translation>Saved {path}: the weights after step {step:,}</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} pictures</source>
        <translation>{done:,} of {total:,} pictures</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Writing the file…</translation>
    </message>
    <message>
        <source>{file}: {reason}. Choose another place.</source>
        <translation>{file}: {reason}. Choose another place.</translation>
    </message>
    <message>
        <source>there are no trained weights yet: let it train a moment</source>
        <translation>there are no trained weights yet: let it train a moment</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message numerus="yes">
        <source> {count:,} pictures are kept of this run: there will be no more than that.</source>
        <translation><numerusform> One picture is kept of this run: there will be no more than that.</numerusform><numerusform> {count:,} pictures are kept of this run: there will be no more than that.</numerusform></translation>
    </message>
    <message>
        <source> It lasts {seconds:.3g} s; the last picture stays a little longer.</source>
        <translation> It lasts {seconds:.3g} s; the last picture stays a little longer.</translation>
    </message>
    <message>
        <source>Plays everywhere; 256 colours, one palette for all pictures</source>
        <translation>Plays everywhere; 256 colours, one palette for all pictures</translation>
    </message>
    <message>
        <source>All colours, and smaller: for the web</source>
        <translation>All colours, and smaller: for the web</translation>
    </message>
    <message>
        <source>All colours, for the web and for slides that take PNG</source>
        <translation>All colours, for the web and for slides that take PNG</translation>
    </message>
    <message>
        <source>A film for slides; needs the extra “video”</source>
        <translation>A film for slides; needs the extra “video”</translation>
    </message>
    <message>
        <source>kept pictures</source>
        <translation>kept pictures</translation>
    </message>
    <message>
        <source>As they were drawn while it trained: at once</source>
        <translation>As they were drawn while it trained: at once</translation>
    </message>
    <message>
        <source>computed anew</source>
        <translation>computed anew</translation>
    </message>
    <message>
        <source>Each of the very step, evenly apart: training is done again on the way</source>
        <translation>Each of the very step, evenly apart: training is done again on the way</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Pictures</source>
        <comment>how many</comment>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Moments</translation>
    </message>
    <message>
        <source>A second</source>
        <translation>A second</translation>
    </message>
    <message>
        <source>From</source>
        <comment>pictures of an animation</comment>
        <translation>From</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{scale} pixels for each of the window</source>
        <translation>{scale} pixels for each of the window</translation>
    </message>
    <message>
        <source>the whole window</source>
        <translation>the whole window</translation>
    </message>
    <message>
        <source>The run cannot be shown any more: its training has ended.</source>
        <translation>The run cannot be shown any more: its training has ended.</translation>
    </message>
</context>
</TS>
