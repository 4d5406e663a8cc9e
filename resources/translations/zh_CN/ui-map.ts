<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>A run of the map {map}: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a map: the folder of a sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the map as a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map was not copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run of the map trains to step {step:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be opened as a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {title}: it trains to step {step:,} in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map does no more runs. Those that are done are kept: Open a map… goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by equal ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on a log scale: 0.001, 0.01, 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By equal differences: 0.1, 0.2, 0.3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions of this map that were looked at closer, within dashed lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture as {format}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as {format}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains a whole run for each pair of values, beside the run on show, and colours a map by what they come to. Cells fill while you watch; what is done is kept, and can be gone on with at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} runs at a time</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{runs:,} runs of {steps:,} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <comment>side of a map</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then divide the cells that differ most from their neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}: {time}, {at_once}. {memory} of memory, {room} on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps made before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cells cannot be, and will be left out: {problem}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coloured by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}. Measuring how long they take…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest to a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process can be started: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do no more runs: what is done is kept, and Go on does the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the runs that are missing here, beside the run on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide the cells that differ most from their neighbours into nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs}, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a cell to read it; click it, or choose it with the arrow keys and press Enter, to open its run. Drag over some, or hold Shift with the arrow keys, for a closer look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back out to the map that this one is a region of (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this map with all that is done of it to a folder of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which the fakes are, and the run that is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moment that the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map {path} – ganviz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read now: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step:,} of {steps:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}; nearest to the preset {presets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of runs: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fakes</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>A few fakes of each run, over reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading fakes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {settings}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{values}, seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closer look at {columns} × {rows} cells: {closer_columns} × {closer_rows} of them, {new:,} runs more. Release to begin, Escape to leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at step {step:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{series} {number} {at_step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, mean of {seeds} seeds, {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {seeds} seeds diverged in steps {first:,} to {last:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: cannot be: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: not done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,} runs are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {seconds:.0f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} h {left} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number {at_step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged in step {step:,}</source>
        <translation>在第 {step:,} 步发散</translation>
    </message>
    <message>
        <source>{count} of {seeds} seeds diverged in step {step:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {seeds} seeds are not done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{columns} × {rows} cells: no closer look at them; {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} results cannot be read</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>did not diverge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
