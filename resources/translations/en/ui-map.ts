<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>A run of the map {map}: {values}.</source>
        <translation>A run of the map {map}: {values}.</translation>
    </message>
    <message>
        <source>Open a map: the folder of a sweep</source>
        <translation>Open a map: the folder of a sweep</translation>
    </message>
    <message>
        <source>Keep the map as a folder</source>
        <translation>Keep the map as a folder</translation>
    </message>
    <message>
        <source>The map was not copied.</source>
        <translation>The map was not copied.</translation>
    </message>
    <message>
        <source>This run of the map trains to step {step:,}.</source>
        <translation>This run of the map trains to step {step:,}.</translation>
    </message>
    <message>
        <source>This folder cannot be opened as a map.</source>
        <translation>This folder cannot be opened as a map.</translation>
    </message>
    <message>
        <source>The map cannot be made.</source>
        <translation>The map cannot be made.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copying…</translation>
    </message>
    <message>
        <source>Kept in {path}.</source>
        <translation>Kept in {path}.</translation>
    </message>
    <message>
        <source>Opened {title}: it trains to step {step:,} in the window.</source>
        <translation>Opened {title}: it trains to step {step:,} in the window.</translation>
    </message>
    <message>
        <source>The map does no more runs. Those that are done are kept: Open a map… goes on with it.</source>
        <translation>The map does no more runs. Those that are done are kept: Open a map… goes on with it.</translation>
    </message>
    <message>
        <source>The map opens once the processes that do its runs have started.</source>
        <translation>The map opens once the processes that do its runs have started.</translation>
    </message>
    <message>
        <source>data</source>
        <translation>data</translation>
    </message>
    <message>
        <source>latent</source>
        <translation>latent</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>objective</translation>
    </message>
    <message>
        <source>by equal ratios</source>
        <translation>by equal ratios</translation>
    </message>
    <message>
        <source>As on a log scale: 0.001, 0.01, 0.1</source>
        <translation>As on a log scale: 0.001, 0.01, 0.1</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>evenly</translation>
    </message>
    <message>
        <source>By equal differences: 0.1, 0.2, 0.3</source>
        <translation>By equal differences: 0.1, 0.2, 0.3</translation>
    </message>
    <message>
        <source>{side} from</source>
        <translation>{side} from</translation>
    </message>
    <message>
        <source>{side} to</source>
        <translation>{side} to</translation>
    </message>
    <message>
        <source>{side} cells</source>
        <translation>{side} cells</translation>
    </message>
    <message>
        <source>{side} divided</source>
        <translation>{side} divided</translation>
    </message>
    <message>
        <source>from</source>
        <translation>from</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>cells</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Closer looks</source>
        <translation>Closer looks</translation>
    </message>
    <message>
        <source>Regions of this map that were looked at closer, within dashed lines</source>
        <translation>Regions of this map that were looked at closer, within dashed lines</translation>
    </message>
    <message>
        <source>Picture as {format}…</source>
        <translation>Picture as {format}…</translation>
    </message>
    <message>
        <source>Numbers as {format}…</source>
        <translation>Numbers as {format}…</translation>
    </message>
    <message>
        <source>Map of runs</source>
        <translation>Map of runs</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>step {number}</translation>
    </message>
    <message>
        <source>Trains a whole run for each pair of values, beside the run on show, and colours a map by what they come to. Cells fill while you watch; what is done is kept, and can be gone on with at any time.</source>
        <translation>Trains a whole run for each pair of values, beside the run on show, and colours a map by what they come to. Cells fill while you watch; what is done is kept, and can be gone on with at any time.</translation>
    </message>
    <message numerus="yes">
        <source>{count} runs at a time</source>
        <translation><numerusform>one run at a time</numerusform><numerusform>{count} runs at a time</numerusform></translation>
    </message>
    <message>
        <source>{runs:,} runs of {steps:,} steps</source>
        <translation>{runs:,} runs of {steps:,} steps</translation>
    </message>
    <message>
        <source>Try a map</source>
        <translation>Try a map</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Across</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>side of a map</comment>
        <translation>Up</translation>
    </message>
    <message>
        <source>Then divide the cells that differ most from their neighbours</source>
        <translation>Then divide the cells that differ most from their neighbours</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>What it takes</translation>
    </message>
    <message>
        <source>{runs}: {time}, {at_once}. {memory} of memory, {room} on the disk.</source>
        <translation>{runs}: {time}, {at_once}. {memory} of memory, {room} on the disk.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Maps made before</source>
        <translation>Maps made before</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>seeds</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cells cannot be, and will be left out: {problem}</source>
        <translation><numerusform>1 cell cannot be, and will be left out: {problem}</numerusform><numerusform>{count:,} cells cannot be, and will be left out: {problem}</numerusform></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>steps each</source>
        <translation>steps each</translation>
    </message>
    <message>
        <source>coloured by</source>
        <translation>coloured by</translation>
    </message>
    <message>
        <source>{runs}. Measuring how long they take…</source>
        <translation>{runs}. Measuring how long they take…</translation>
    </message>
    <message>
        <source>nearest to a preset</source>
        <translation>nearest to a preset</translation>
    </message>
    <message>
        <source>Runs done</source>
        <translation>Runs done</translation>
    </message>
    <message>
        <source>Do no more runs: what is done is kept, and Go on does the others</source>
        <translation>Do no more runs: what is done is kept, and Go on does the others</translation>
    </message>
    <message>
        <source>Do the runs that are missing here, beside the run on show</source>
        <translation>Do the runs that are missing here, beside the run on show</translation>
    </message>
    <message>
        <source>Divide the cells that differ most from their neighbours into nine</source>
        <translation>Divide the cells that differ most from their neighbours into nine</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Starting…</translation>
    </message>
    <message>
        <source>{runs}, paused</source>
        <translation>{runs}, paused</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Refine</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>{runs}, {time} left</source>
        <translation>{runs}, {time} left</translation>
    </message>
    <message>
        <source>Point at a cell to read it; click it, or choose it with the arrow keys and press Enter, to open its run. Drag over some, or hold Shift with the arrow keys, for a closer look.</source>
        <translation>Point at a cell to read it; click it, or choose it with the arrow keys and press Enter, to open its run. Drag over some, or hold Shift with the arrow keys, for a closer look.</translation>
    </message>
    <message>
        <source>Back out to the map that this one is a region of (Backspace)</source>
        <translation>Back out to the map that this one is a region of (Backspace)</translation>
    </message>
    <message>
        <source>Copy this map with all that is done of it to a folder of yours</source>
        <translation>Copy this map with all that is done of it to a folder of yours</translation>
    </message>
    <message>
        <source>Of which the fakes are, and the run that is opened</source>
        <translation>Of which the fakes are, and the run that is opened</translation>
    </message>
    <message>
        <source>The moment that the map shows</source>
        <translation>The moment that the map shows</translation>
    </message>
    <message>
        <source>Map {path} – ganviz</source>
        <translation>Map {path} – ganviz</translation>
    </message>
    <message>
        <source>The folder cannot be read now: {reason}</source>
        <translation>The folder cannot be read now: {reason}</translation>
    </message>
    <message>
        <source>{step:,} of {steps:,}</source>
        <translation>{step:,} of {steps:,}</translation>
    </message>
    <message>
        <source>{place}; nearest to the preset {presets}</source>
        <translation>{place}; nearest to the preset {presets}</translation>
    </message>
    <message>
        <source>Map of runs: {title}</source>
        <translation>Map of runs: {title}</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Whole map</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>Keep as…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>A few fakes of each run, over reals</source>
        <translation>A few fakes of each run, over reals</translation>
    </message>
    <message>
        <source>Reading fakes…</source>
        <translation>Reading fakes…</translation>
    </message>
    <message>
        <source>{title}: {settings}, {size}</source>
        <translation>{title}: {settings}, {size}</translation>
    </message>
    <message>
        <source>{values}, seed {seed}</source>
        <translation>{values}, seed {seed}</translation>
    </message>
    <message>
        <source>A closer look at {columns} × {rows} cells: {closer_columns} × {closer_rows} of them, {new:,} runs more. Release to begin, Escape to leave it.</source>
        <translation>A closer look at {columns} × {rows} cells: {closer_columns} × {closer_rows} of them, {new:,} runs more. Release to begin, Escape to leave it.</translation>
    </message>
    <message>
        <source>{where}: {words}</source>
        <translation>{where}: {words}</translation>
    </message>
    <message>
        <source>at step {step:,}</source>
        <translation>at step {step:,}</translation>
    </message>
    <message>
        <source>{series} {number} {at_step}</source>
        <translation>{series} {number} {at_step}</translation>
    </message>
    <message>
        <source>{value}, mean of {seeds} seeds, {low} to {high}</source>
        <translation>{value}, mean of {seeds} seeds, {low} to {high}</translation>
    </message>
    <message>
        <source>{count} of {seeds} seeds diverged in steps {first:,} to {last:,}</source>
        <translation>{count} of {seeds} seeds diverged in steps {first:,} to {last:,}</translation>
    </message>
    <message>
        <source>{where}: cannot be: {problem}</source>
        <translation>{where}: cannot be: {problem}</translation>
    </message>
    <message>
        <source>{where}: not done yet</source>
        <translation>{where}: not done yet</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} runs are done</source>
        <translation>{done:,} of {total:,} runs are done</translation>
    </message>
    <message>
        <source>about 1 s</source>
        <translation>about 1 s</translation>
    </message>
    <message>
        <source>about {seconds:.0f} s</source>
        <translation>about {seconds:.0f} s</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>about {minutes} min</translation>
    </message>
    <message>
        <source>about {hours} h {left} min</source>
        <translation>about {hours} h {left} min</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>about {hours} h</translation>
    </message>
    <message>
        <source>no number {at_step}</source>
        <translation>no number {at_step}</translation>
    </message>
    <message>
        <source>diverged in step {step:,}</source>
        <translation>diverged in step {step:,}</translation>
    </message>
    <message>
        <source>{count} of {seeds} seeds diverged in step {step:,}</source>
        <translation>{count} of {seeds} seeds diverged in step {step:,}</translation>
    </message>
    <message>
        <source>{count} of {seeds} seeds are not done yet</source>
        <translation>{count} of {seeds} seeds are not done yet</translation>
    </message>
    <message>
        <source>{setting} {first} to {last}</source>
        <translation>{setting} {first} to {last}</translation>
    </message>
    <message>
        <source>{columns} × {rows} cells: no closer look at them; {problem}</source>
        <translation>{columns} × {rows} cells: no closer look at them; {problem}</translation>
    </message>
    <message>
        <source>{count:,} diverged</source>
        <translation>{count:,} diverged</translation>
    </message>
    <message>
        <source>{count:,} cannot be</source>
        <translation>{count:,} cannot be</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} results cannot be read</source>
        <translation><numerusform>1 result cannot be read</numerusform><numerusform>{count:,} results cannot be read</numerusform></translation>
    </message>
    <message>
        <source>did not diverge</source>
        <translation>did not diverge</translation>
    </message>
</context>
</TS>
