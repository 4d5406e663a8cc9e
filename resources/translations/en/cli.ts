<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>the window</source>
        <translation>the window</translation>
    </message>
    <message>
        <source>cannot go on: {reason}</source>
        <translation>cannot go on: {reason}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>this cannot be run:</source>
        <translation>this cannot be run:</translation>
    </message>
    <message>
        <source>{name} with the window drawing, over as many threads without</source>
        <translation>{name} with the window drawing, over as many threads without</translation>
    </message>
    <message>
        <source>memory of a further run of a field, {name}</source>
        <translation>memory of a further run of a field, {name}</translation>
    </message>
    <message>
        <source>window painted, as a share of `python -c "import torch"`</source>
        <translation>window painted, as a share of `python -c "import torch"`</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>not measured</translation>
    </message>
    <message>
        <source>met</source>
        <comment>a budget</comment>
        <translation>met</translation>
    </message>
    <message>
        <source>missed</source>
        <comment>a budget</comment>
        <translation>missed</translation>
    </message>
    <message>
        <source>{name} headless, over the plain loop</source>
        <translation>{name} headless, over the plain loop</translation>
    </message>
    <message>
        <source>{name} headless, share of the floor</source>
        <translation>{name} headless, share of the floor</translation>
    </message>
    <message>
        <source>a map of runs, {name}</source>
        <translation>a map of runs, {name}</translation>
    </message>
    <message>
        <source>a map of runs, {name}, over one by hand a core</source>
        <translation>a map of runs, {name}, over one by hand a core</translation>
    </message>
    <message>
        <source>{name}, {width}x{height} with every plot, over as many threads without</source>
        <translation>{name}, {width}x{height} with every plot, over as many threads without</translation>
    </message>
    <message>
        <source>{name} with the engine in a thread, over that in a process</source>
        <translation>{name} with the engine in a thread, over that in a process</translation>
    </message>
    <message>
        <source>{name}: frames drawn a second</source>
        <translation>{name}: frames drawn a second</translation>
    </message>
    <message>
        <source>{name}, {width}x{height} with every plot: frames drawn a second</source>
        <translation>{name}, {width}x{height} with every plot: frames drawn a second</translation>
    </message>
    <message>
        <source>{name}: gap between frames, 99th percentile</source>
        <translation>{name}: gap between frames, 99th percentile</translation>
    </message>
    <message>
        <source>{name}: slider moved to frame painted, 95th percentile</source>
        <translation>{name}: slider moved to frame painted, 95th percentile</translation>
    </message>
    <message>
        <source>window process, memory added by a million steps</source>
        <translation>window process, memory added by a million steps</translation>
    </message>
    <message>
        <source>six runs of a field, {name}, over one by hand</source>
        <translation>six runs of a field, {name}, over one by hand</translation>
    </message>
    <message>
        <source>six runs compared, {name}, over one by hand</source>
        <translation>six runs compared, {name}, over one by hand</translation>
    </message>
    <message>
        <source>the measuring process ended unexpectedly (exit code {code})</source>
        <translation>the measuring process ended unexpectedly (exit code {code})</translation>
    </message>
    <message>
        <source>no answer within {patience:.0f} s</source>
        <translation>no answer within {patience:.0f} s</translation>
    </message>
    <message>
        <source>measuring {what}</source>
        <translation>measuring {what}</translation>
    </message>
    <message>
        <source>how the window starts</source>
        <translation>how the window starts</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>many runs at once: {name}</source>
        <translation>many runs at once: {name}</translation>
    </message>
    <message>
        <source>a new interpreter failed: {reason}</source>
        <translation>a new interpreter failed: {reason}</translation>
    </message>
    <message>
        <source>process</source>
        <comment>where the engine is</comment>
        <translation>process</translation>
    </message>
    <message>
        <source>thread</source>
        <comment>where the engine is</comment>
        <translation>thread</translation>
    </message>
    <message>
        <source>compiled</source>
        <translation>compiled</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>{cores} cores</source>
        <translation>{cores} cores</translation>
    </message>
    <message>
        <source>{name}: not measured. {failure}</source>
        <translation>{name}: not measured. {failure}</translation>
    </message>
    <message>
        <source>Medians of {rounds} rounds in turns; ± is half the distance between the quartiles.</source>
        <translation>Medians of {rounds} rounds in turns; ± is half the distance between the quartiles.</translation>
    </message>
    <message>
        <source>Steps a second without a window</source>
        <translation>Steps a second without a window</translation>
    </message>
    <message>
        <source>workload</source>
        <translation>workload</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>hidden layers</translation>
    </message>
    <message>
        <source>plain loop</source>
        <translation>plain loop</translation>
    </message>
    <message>
        <source>over plain</source>
        <translation>over plain</translation>
    </message>
    <message>
        <source>gradients</source>
        <comment>a column</comment>
        <translation>gradients</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>floor</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>threads</translation>
    </message>
    <message>
        <source>plain loop: what a user would write in torch, on the faster of one thread and torch's own choice.</source>
        <translation>plain loop: what a user would write in torch, on the faster of one thread and torch's own choice.</translation>
    </message>
    <message>
        <source>autograd, auto: the engine with compute.step so set. threads: of the plain loop / of the engine.</source>
        <translation>autograd, auto: the engine with compute.step so set. threads: of the plain loop / of the engine.</translation>
    </message>
    <message>
        <source>floor: what the matrix products of a step would allow, at the rate of large ones measured between the rounds
  ({rates}). reached: auto's share of it.</source>
        <translation>floor: what the matrix products of a step would allow, at the rate of large ones measured between the rounds
  ({rates}). reached: auto's share of it.</translation>
    </message>
    <message>
        <source>off screen (there is no display, or QT_QPA_PLATFORM says so)</source>
        <translation>off screen (there is no display, or QT_QPA_PLATFORM says so)</translation>
    </message>
    <message>
        <source>on screen</source>
        <translation>on screen</translation>
    </message>
    <message>
        <source>With the window drawing, {width}x{height}, {where}</source>
        <translation>With the window drawing, {width}x{height}, {where}</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>engine</translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation>steps/s</translation>
    </message>
    <message>
        <source>of headless</source>
        <translation>of headless</translation>
    </message>
    <message>
        <source>on as many</source>
        <translation>on as many</translation>
    </message>
    <message>
        <source>frames/s</source>
        <translation>frames/s</translation>
    </message>
    <message>
        <source>gap ms 50 %</source>
        <translation>gap ms 50 %</translation>
    </message>
    <message>
        <source>slider ms 50 %</source>
        <translation>slider ms 50 %</translation>
    </message>
    <message>
        <source>window MiB</source>
        <translation>window MiB</translation>
    </message>
    <message>
        <source>engine MiB</source>
        <translation>engine MiB</translation>
    </message>
    <message>
        <source>of headless: of auto above. on as many: the same on as many threads; beside a window it has half the cores.</source>
        <translation>of headless: of auto above. on as many: the same on as many threads; beside a window it has half the cores.</translation>
    </message>
    <message>
        <source>steps/s: while nothing is touched. gap: between painted frames, and frames/s: also while a slider moves,
  eight times a second. slider: from moving it to the first painted frame that reflects it.</source>
        <translation>steps/s: while nothing is touched. gap: between painted frames, and frames/s: also while a slider moves,
  eight times a second. slider: from moving it to the first painted frame that reflects it.</translation>
    </message>
    <message>
        <source>{engine}, full</source>
        <translation>{engine}, full</translation>
    </message>
    <message>
        <source>Many runs at once, steps a second together</source>
        <translation>Many runs at once, steps a second together</translation>
    </message>
    <message>
        <source>one by hand</source>
        <translation>one by hand</translation>
    </message>
    <message>
        <source>six of a field</source>
        <translation>six of a field</translation>
    </message>
    <message>
        <source>over one</source>
        <translation>over one</translation>
    </message>
    <message>
        <source>six compared</source>
        <translation>six compared</translation>
    </message>
    <message>
        <source>MiB a run</source>
        <translation>MiB a run</translation>
    </message>
    <message>
        <source>map</source>
        <translation>map</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>over one a core</source>
        <translation>over one a core</translation>
    </message>
    <message>
        <source>compared: in the window, while it draws. MiB a run: what a further run of a field takes.</source>
        <translation>compared: in the window, while it draws. MiB a run: what a further run of a field takes.</translation>
    </message>
    <message>
        <source>map: as `ganviz sweep` does it. over one a core: over runs by hand on all cores, each as fast as one alone.</source>
        <translation>map: as `ganviz sweep` does it. over one a core: over runs by hand on all cores, each as fast as one alone.</translation>
    </message>
    <message>
        <source>{runs} runs, {steps:,} steps</source>
        <translation>{runs} runs, {steps:,} steps</translation>
    </message>
    <message>
        <source>The window is painted {painted:.2f} s after the command; `python -c "import torch"` takes {whole:.2f} s, {imported:.2f} s of it until torch is there.</source>
        <translation>The window is painted {painted:.2f} s after the command; `python -c "import torch"` takes {whole:.2f} s, {imported:.2f} s of it until torch is there.</translation>
    </message>
    <message>
        <source>{setting}, which torch and what is compiled go by.</source>
        <translation>{setting}, which torch and what is compiled go by.</translation>
    </message>
    <message>
        <source>The machine was busy when this began (load {load:.1f}): measure again when it is quiet.</source>
        <translation>The machine was busy when this began (load {load:.1f}): measure again when it is quiet.</translation>
    </message>
    <message>
        <source>This was {ended}: the workloads below are whole, the others were not measured.</source>
        <translation>This was {ended}: the workloads below are whole, the others were not measured.</translation>
    </message>
    <message>
        <source>auto is autograd for {names}: {reason}.</source>
        <translation>auto is autograd for {names}: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>{rate:.0f} GFLOP/s on {count} threads</source>
        <translation><numerusform>{rate:.0f} GFLOP/s on {count} thread</numerusform><numerusform>{rate:.0f} GFLOP/s on {count} threads</numerusform></translation>
    </message>
    <message>
        <source>{name}, engine in a {place}</source>
        <translation>{name}, engine in a {place}</translation>
    </message>
    <message>
        <source>full: {width}x{height}, with every plot that suits the data.</source>
        <translation>full: {width}x{height}, with every plot that suits the data.</translation>
    </message>
    <message>
        <source>How the window starts was not measured. {failure}</source>
        <translation>How the window starts was not measured. {failure}</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>budget</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>measured</translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <translation>at least {bound}</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>at most {bound}</translation>
    </message>
    <message>
        <source>{layers}, batch {size}, R1</source>
        <translation>{layers}, batch {size}, R1</translation>
    </message>
    <message>
        <source>{layers}, batch {size}</source>
        <translation>{layers}, batch {size}</translation>
    </message>
    <message>
        <source>{number} channels</source>
        <translation>{number} channels</translation>
    </message>
    <message>
        <source>Training {preset} for {steps:,} steps off screen instead; the window's picture goes to {file}.</source>
        <translation>Training {preset} for {steps:,} steps off screen instead; the window's picture goes to {file}.</translation>
    </message>
    <message>
        <source>`ganviz shot {preset} -o FILE.png` draws the window without a display.</source>
        <translation>`ganviz shot {preset} -o FILE.png` draws the window without a display.</translation>
    </message>
    <message>
        <source>`ganviz replay {file}` needs none.</source>
        <translation>`ganviz replay {file}` needs none.</translation>
    </message>
    <message>
        <source>{name} is in {folder}</source>
        <translation>{name} is in {folder}</translation>
    </message>
    <message>
        <source>ganviz [PRESET or FILE]</source>
        <translation>ganviz [PRESET or FILE]</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>open the window</translation>
    </message>
    <message>
        <source>train without a window</source>
        <translation>train without a window</translation>
    </message>
    <message>
        <source>train, and save a picture of the window</source>
        <translation>train, and save a picture of the window</translation>
    </message>
    <message>
        <source>play the runs of a session again, and compare</source>
        <translation>play the runs of a session again, and compare</translation>
    </message>
    <message>
        <source>hand a run on as something else</source>
        <translation>hand a run on as something else</translation>
    </message>
    <message>
        <source>map whole runs over two settings</source>
        <translation>map whole runs over two settings</translation>
    </message>
    <message>
        <source>do a share of a sweep</source>
        <translation>do a share of a sweep</translation>
    </message>
    <message>
        <source>list the presets</source>
        <translation>list the presets</translation>
    </message>
    <message>
        <source>list the image sets; `ganviz data fetch NAME` gets one</source>
        <translation>list the image sets; `ganviz data fetch NAME` gets one</translation>
    </message>
    <message>
        <source>measure the speed of training and of the window here</source>
        <translation>measure the speed of training and of the window here</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>one of the two</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>Lower that network's learning rate.</source>
        <translation>Lower that network's learning rate.</translation>
    </message>
    <message>
        <source>--from without a set to import</source>
        <translation>--from without a set to import</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>one of {names}</translation>
    </message>
    <message>
        <source>commands:</source>
        <translation>commands:</translation>
    </message>
    <message>
        <source>`ganviz COMMAND --help` says more about each.</source>
        <translation>`ganviz COMMAND --help` says more about each.</translation>
    </message>
    <message>
        <source>{reason}, so no window can open.</source>
        <translation>{reason}, so no window can open.</translation>
    </message>
    <message>
        <source>Saved {file}. Without a display there are also:</source>
        <translation>Saved {file}. Without a display there are also:</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>with a session file, which ends in {ending}</source>
        <translation>with a session file, which ends in {ending}</translation>
    </message>
    <message>
        <source>with --to {kinds}</source>
        <translation>with --to {kinds}</translation>
    </message>
    <message>
        <source>with a session, which has its run already</source>
        <translation>with a session, which has its run already</translation>
    </message>
    <message>
        <source>with a preset</source>
        <translation>with a preset</translation>
    </message>
    <message>
        <source>{error}; what there is until then is exported</source>
        <translation>{error}; what there is until then is exported</translation>
    </message>
    <message>
        <source>a session: `ganviz FILE` opens it, `ganviz replay FILE` plays it again</source>
        <translation>a session: `ganviz FILE` opens it, `ganviz replay FILE` plays it again</translation>
    </message>
    <message>
        <source>a checkpoint: `ganviz FILE` opens it, `ganviz train --from FILE` goes on from it</source>
        <translation>a checkpoint: `ganviz FILE` opens it, `ganviz train --from FILE` goes on from it</translation>
    </message>
    <message>
        <source>{given} with {other}</source>
        <translation>{given} with {other}</translation>
    </message>
    <message>
        <source>{given} ({reason})</source>
        <translation>{given} ({reason})</translation>
    </message>
    <message>
        <source>a file ending in {endings}</source>
        <translation>a file ending in {endings}</translation>
    </message>
    <message>
        <source>{path}: given {given}; allowed: {allowed}</source>
        <translation>{path}: given {given}; allowed: {allowed}</translation>
    </message>
    <message>
        <source>{name}: {file} cannot be written ({reason}); give another place</source>
        <translation>{name}: {file} cannot be written ({reason}); give another place</translation>
    </message>
    <message>
        <source>a preset's name, or a {endings} file</source>
        <translation>a preset's name, or a {endings} file</translation>
    </message>
    <message>
        <source>a checkpoint ({ending}), which `ganviz train --out FOLDER` writes</source>
        <translation>a checkpoint ({ending}), which `ganviz train --out FOLDER` writes</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most:,}</source>
        <translation>a whole number from {least} to {most:,}</translation>
    </message>
    <message>
        <source>a step and at least one path=value, such as {example}</source>
        <translation>a step and at least one path=value, such as {example}</translation>
    </message>
    <message>
        <source>{items} or {last}</source>
        <translation>{items} or {last}</translation>
    </message>
    <message>
        <source>.svg and .pdf with --view NAME; of the window {pictures}</source>
        <translation>.svg and .pdf with --view NAME; of the window {pictures}</translation>
    </message>
    <message>
        <source>nothing to show of this data</source>
        <translation>nothing to show of this data</translation>
    </message>
    <message>
        <source>no such view</source>
        <translation>no such view</translation>
    </message>
    <message>
        <source>a folder with {file}, which `ganviz sweep PRESET --out FOLDER` makes</source>
        <translation>a folder with {file}, which `ganviz sweep PRESET --out FOLDER` makes</translation>
    </message>
    <message>
        <source>with {given} as {name}</source>
        <translation>with {given} as {name}</translation>
    </message>
    <message>
        <source>with {given}</source>
        <translation>with {given}</translation>
    </message>
    <message>
        <source>with --view NAME, or --size WxH for the window</source>
        <translation>with --view NAME, or --size WxH for the window</translation>
    </message>
    <message>
        <source>{name}: {file} is there already; give another name</source>
        <translation>{name}: {file} is there already; give another name</translation>
    </message>
    <message>
        <source>an empty name</source>
        <translation>an empty name</translation>
    </message>
    <message>
        <source>the name of a folder</source>
        <translation>the name of a folder</translation>
    </message>
    <message>
        <source>no folder has such a name</source>
        <translation>no folder has such a name</translation>
    </message>
    <message>
        <source>either, as a checkpoint knows what it is of</source>
        <translation>either, as a checkpoint knows what it is of</translation>
    </message>
    <message>
        <source>with a preset or a set-up</source>
        <translation>with a preset or a set-up</translation>
    </message>
    <message>
        <source>--out: {folder} holds another run ({error}); give another folder</source>
        <translation>--out: {folder} holds another run ({error}); give another folder</translation>
    </message>
    <message>
        <source>--out: {folder} cannot be written ({reason}); give another folder</source>
        <translation>--out: {folder} cannot be written ({reason}); give another folder</translation>
    </message>
    <message>
        <source>no home of that user is known</source>
        <translation>no home of that user is known</translation>
    </message>
    <message>
        <source>a folder; {reason}</source>
        <translation>a folder; {reason}</translation>
    </message>
    <message>
        <source>a folder of pictures, arrays as NPZ or NPY, or images as IDX</source>
        <translation>a folder of pictures, arrays as NPZ or NPY, or images as IDX</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} pictures of {side}x{side}</source>
        <translation><numerusform>{count:,} picture of {side}x{side}</numerusform><numerusform>{count:,} pictures of {side}x{side}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{pictures} in {count} classes</source>
        <translation><numerusform>{pictures} in {count} class</numerusform><numerusform>{pictures} in {count} classes</numerusform></translation>
    </message>
    <message>
        <source>{given} after the name</source>
        <translation>{given} after the name</translation>
    </message>
    <message>
        <source>'@' without a name</source>
        <translation>'@' without a name</translation>
    </message>
    <message>
        <source>@ and the name of a folder or a file</source>
        <translation>@ and the name of a folder or a file</translation>
    </message>
    <message>
        <source>any of {names}</source>
        <translation>any of {names}</translation>
    </message>
    <message>
        <source>a file with a table of numbers, as CSV, NPY or NPZ; its columns by {example}</source>
        <translation>a file with a table of numbers, as CSV, NPY or NPZ; its columns by {example}</translation>
    </message>
    <message>
        <source>a value in each row, or those rows left out by {example}</source>
        <translation>a value in each row, or those rows left out by {example}</translation>
    </message>
    <message>
        <source>numbers nearer to 0, or standardised ones by {example}</source>
        <translation>numbers nearer to 0, or standardised ones by {example}</translation>
    </message>
    <message>
        <source>fewer rows, or a part of them, drawn at random, by {example}</source>
        <translation>fewer rows, or a part of them, drawn at random, by {example}</translation>
    </message>
    <message>
        <source>@ and the name of a file, such as {example}</source>
        <translation>@ and the name of a file, such as {example}</translation>
    </message>
    <message>
        <source>the name of a file or a folder, such as {example}</source>
        <translation>the name of a file or a folder, such as {example}</translation>
    </message>
    <message>
        <source>columns of numbers, by heading or by number: {example}</source>
        <translation>columns of numbers, by heading or by number: {example}</translation>
    </message>
    <message>
        <source>Each class of {column} is a mode; `{word}` after the columns makes Gaussians of them.</source>
        <translation>Each class of {column} is a mode; `{word}` after the columns makes Gaussians of them.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> or </translation>
    </message>
    <message>
        <source>{given} after the columns</source>
        <translation>{given} after the columns</translation>
    </message>
    <message>
        <source>Watch GANs learn, and change anything while they do.</source>
        <translation>Watch GANs learn, and change anything while they do.</translation>
    </message>
    <message>
        <source>Train a preset without a window.</source>
        <translation>Train a preset without a window.</translation>
    </message>
    <message>
        <source>Play the runs of a session again, from their begin, as they were.</source>
        <translation>Play the runs of a session again, from their begin, as they were.</translation>
    </message>
    <message>
        <source>Train a preset off screen and save a picture of the window.</source>
        <translation>Train a preset off screen and save a picture of the window.</translation>
    </message>
    <message>
        <source>Map whole runs over two settings, each cell with values of its own. What is done is kept in a folder: the same command again goes on where it ended.</source>
        <translation>Map whole runs over two settings, each cell with values of its own. What is done is kept in a folder: the same command again goes on where it ended.</translation>
    </message>
    <message>
        <source>Do one task of a sweep, as the scripts do that `ganviz sweep --array N` writes.</source>
        <translation>Do one task of a sweep, as the scripts do that `ganviz sweep --array N` writes.</translation>
    </message>
    <message>
        <source>Hand a run on as something else: train a preset, or take the run that a session file keeps.</source>
        <translation>Hand a run on as something else: train a preset, or take the run that a session file keeps.</translation>
    </message>
    <message>
        <source>List the presets, or print one.</source>
        <translation>List the presets, or print one.</translation>
    </message>
    <message>
        <source>List the image sets and where they are, or get one.</source>
        <translation>List the image sets and where they are, or get one.</translation>
    </message>
    <message>
        <source>Measure how fast this machine trains and draws, beside a plain torch loop and the budgets of ganviz. Takes some fifteen minutes, in which the machine should do nothing else.</source>
        <translation>Measure how fast this machine trains and draws, beside a plain torch loop and the budgets of ganviz. Takes some fifteen minutes, in which the machine should do nothing else.</translation>
    </message>
    <message>
        <source>given {given}; allowed: {allowed}</source>
        <translation>given {given}; allowed: {allowed}</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT from {least} to {most}</source>
        <translation>WIDTHxHEIGHT from {least} to {most}</translation>
    </message>
    <message>
        <source>PRESET or FILE</source>
        <translation>PRESET or FILE</translation>
    </message>
    <message>
        <source>change a setting before the run starts</source>
        <translation>change a setting before the run starts</translation>
    </message>
    <message>
        <source>data of your own: a table, its columns by heading or number, and any of {words}; or pictures: a folder, NPZ or IDX</source>
        <translation>data of your own: a table, its columns by heading or number, and any of {words}; or pictures: a folder, NPZ or IDX</translation>
    </message>
    <message>
        <source>seed of the run</source>
        <translation>seed of the run</translation>
    </message>
    <message>
        <source>folder with mnist/*.gz and fashion-mnist/*.gz</source>
        <translation>folder with mnist/*.gz and fashion-mnist/*.gz</translation>
    </message>
    <message>
        <source>open the map of a sweep, too</source>
        <translation>open the map of a sweep, too</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>show the version and exit</translation>
    </message>
    <message>
        <source>print one JSON object a line, the last one the summary</source>
        <translation>print one JSON object a line, the last one the summary</translation>
    </message>
    <message>
        <source>run each part of a step by the compiled library and by PyTorch, and name the first that differs: slow</source>
        <translation>run each part of a step by the compiled library and by PyTorch, and name the first that differs: slow</translation>
    </message>
    <message>
        <source>train N seeds ({least} to {most}), from the run's own on: medians, quartiles, how often it fails</source>
        <translation>train N seeds ({least} to {most}), from the run's own on: medians, quartiles, how often it fails</translation>
    </message>
    <message>
        <source>go on from a checkpoint that --out kept, for --steps more; --set changes it there, --at counts its steps</source>
        <translation>go on from a checkpoint that --out kept, for --steps more; --set changes it there, --at counts its steps</translation>
    </message>
    <message>
        <source>keep the run as a session, in a new file</source>
        <translation>keep the run as a session, in a new file</translation>
    </message>
    <message>
        <source>write losses, measures, summary and final state to this folder, which holds no other run</source>
        <translation>write losses, measures, summary and final state to this folder, which holds no other run</translation>
    </message>
    <message>
        <source>a .ganviz file</source>
        <translation>a .ganviz file</translation>
    </message>
    <message>
        <source>compare every row and the digest of every state that was kept, to the last bit, and name the first that differs</source>
        <translation>compare every row and the digest of every state that was kept, to the last bit, and name the first that differs</translation>
    </message>
    <message>
        <source>this run alone, by its number</source>
        <translation>this run alone, by its number</translation>
    </message>
    <message>
        <source>play nothing: tell what is in the file</source>
        <translation>play nothing: tell what is in the file</translation>
    </message>
    <message>
        <source>say whether a run meets this challenge of the menu Learn, by what comes of it when it is played again</source>
        <translation>say whether a run meets this challenge of the menu Learn, by what comes of it when it is played again</translation>
    </message>
    <message>
        <source>print one JSON object a run</source>
        <translation>print one JSON object a run</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>the picture</translation>
    </message>
    <message>
        <source>this view alone, such as losses; also as .svg or .pdf</source>
        <translation>this view alone, such as losses; also as .svg or .pdf</translation>
    </message>
    <message>
        <source>finer pixels of a view</source>
        <translation>finer pixels of a view</translation>
    </message>
    <message>
        <source>of the window; 1440x900</source>
        <translation>of the window; 1440x900</translation>
    </message>
    <message>
        <source>dark is the default</source>
        <translation>dark is the default</translation>
    </message>
    <message>
        <source>text size in percent</source>
        <translation>text size in percent</translation>
    </message>
    <message>
        <source>instead of the window: what its stage shows at N steps, evenly apart, side by side</source>
        <translation>instead of the window: what its stage shows at N steps, evenly apart, side by side</translation>
    </message>
    <message>
        <source>in hall mode: large text, the picture and two plots</source>
        <translation>in hall mode: large text, the picture and two plots</translation>
    </message>
    <message>
        <source>PRESET, FILE or FOLDER</source>
        <translation>PRESET, FILE or FOLDER</translation>
    </message>
    <message>
        <source>what to train, or a sweep that was begun</source>
        <translation>what to train, or a sweep that was begun</translation>
    </message>
    <message>
        <source>the setting along the columns: {axis}</source>
        <translation>the setting along the columns: {axis}</translation>
    </message>
    <message>
        <source>the setting along the rows</source>
        <translation>the setting along the rows</translation>
    </message>
    <message>
        <source>runs a cell, up to {most}; 1</source>
        <translation>runs a cell, up to {most}; 1</translation>
    </message>
    <message>
        <source>of each run; each preset has its own number</source>
        <translation>of each run; each preset has its own number</translation>
    </message>
    <message>
        <source>how often a run is measured; {usual}</source>
        <translation>how often a run is measured; {usual}</translation>
    </message>
    <message>
        <source>change a setting of all runs</source>
        <translation>change a setting of all runs</translation>
    </message>
    <message>
        <source>the first seed</source>
        <translation>the first seed</translation>
    </message>
    <message>
        <source>what is done is kept here; NAME-sweep</source>
        <translation>what is done is kept here; NAME-sweep</translation>
    </message>
    <message>
        <source>processes on this machine; one a core</source>
        <translation>processes on this machine; one a core</translation>
    </message>
    <message>
        <source>of a Dask scheduler: its workers train</source>
        <translation>of a Dask scheduler: its workers train</translation>
    </message>
    <message>
        <source>train nothing: write scripts for N tasks of a queue</source>
        <translation>train nothing: write scripts for N tasks of a queue</translation>
    </message>
    <message>
        <source>train nothing: follow what others do in FOLDER</source>
        <translation>train nothing: follow what others do in FOLDER</translation>
    </message>
    <message>
        <source>train nothing: tell what is there in FOLDER</source>
        <translation>train nothing: tell what is there in FOLDER</translation>
    </message>
    <message>
        <source>print the set-up of a run, from 0, to open in the window</source>
        <translation>print the set-up of a run, from 0, to open in the window</translation>
    </message>
    <message>
        <source>then divide N cells into nine: those that differ most from their neighbours, by --series</source>
        <translation>then divide N cells into nine: those that differ most from their neighbours, by --series</translation>
    </message>
    <message>
        <source>write every number to this file</source>
        <translation>write every number to this file</translation>
    </message>
    <message>
        <source>the same as Parquet (extra `parquet`)</source>
        <translation>the same as Parquet (extra `parquet`)</translation>
    </message>
    <message>
        <source>draw the map</source>
        <translation>draw the map</translation>
    </message>
    <message>
        <source>what colours it; modes_covered, or distance</source>
        <translation>what colours it; modes_covered, or distance</translation>
    </message>
    <message>
        <source>when: one of the moments; the last</source>
        <translation>when: one of the moments; the last</translation>
    </message>
    <message>
        <source>draw fakes in place of colours</source>
        <translation>draw fakes in place of colours</translation>
    </message>
    <message>
        <source>of the picture; 1440x900</source>
        <translation>of the picture; 1440x900</translation>
    </message>
    <message>
        <source>print the summary as JSON</source>
        <translation>print the summary as JSON</translation>
    </message>
    <message>
        <source>Rates of both players, 12 values each, three runs a cell:</source>
        <translation>Rates of both players, 12 values each, three runs a cell:</translation>
    </message>
    <message>
        <source>On a Dask cluster (pip install "ganviz[cluster]", with the same ganviz on its workers):</source>
        <translation>On a Dask cluster (pip install "ganviz[cluster]", with the same ganviz on its workers):</translation>
    </message>
    <message>
        <source>Through ssh, where only the head of the cluster can be reached; leave the first running:</source>
        <translation>Through ssh, where only the head of the cluster can be reached; leave the first running:</translation>
    </message>
    <message>
        <source>On a queue, where all machines see the folder under the same name; submit one of the scripts:</source>
        <translation>On a queue, where all machines see the folder under the same name; submit one of the scripts:</translation>
    </message>
    <message>
        <source>of the sweep</source>
        <translation>of the sweep</translation>
    </message>
    <message>
        <source>number of the task, from 0</source>
        <translation>number of the task, from 0</translation>
    </message>
    <message>
        <source>how many tasks there are; one for each run</source>
        <translation>how many tasks there are; one for each run</translation>
    </message>
    <message>
        <source>what to make: see below</source>
        <translation>what to make: see below</translation>
    </message>
    <message>
        <source>where to write it</source>
        <translation>where to write it</translation>
    </message>
    <message>
        <source>of a session: the run of this number; that on show</source>
        <translation>of a session: the run of this number; that on show</translation>
    </message>
    <message>
        <source>of pictures: this view alone, such as losses; the window</source>
        <translation>of pictures: this view alone, such as losses; the window</translation>
    </message>
    <message>
        <source>of a film: how many steps; 6</source>
        <translation>of a film: how many steps; 6</translation>
    </message>
    <message>
        <source>of an animation: how many; 60</source>
        <translation>of an animation: how many; 60</translation>
    </message>
    <message>
        <source>of an animation: frames a second; 12</source>
        <translation>of an animation: frames a second; 12</translation>
    </message>
    <message>
        <source>print the TOML of a preset</source>
        <translation>print the TOML of a preset</translation>
    </message>
    <message>
        <source>fetch: download or import a set</source>
        <translation>fetch: download or import a set</translation>
    </message>
    <message>
        <source>take the files from this folder, offline</source>
        <translation>take the files from this folder, offline</translation>
    </message>
    <message>
        <source>folder to keep them in</source>
        <translation>folder to keep them in</translation>
    </message>
    <message>
        <source>print one JSON object with every measurement</source>
        <translation>print one JSON object with every measurement</translation>
    </message>
    <message>
        <source>be done within two minutes or so: short rounds, one run with the window</source>
        <translation>be done within two minutes or so: short rounds, one run with the window</translation>
    </message>
    <message>
        <source>folder with mnist/*.gz</source>
        <translation>folder with mnist/*.gz</translation>
    </message>
    <message>
        <source>how many steps; each preset has its own number</source>
        <translation>how many steps; each preset has its own number</translation>
    </message>
    <message>
        <source>change settings when STEP steps are done; may be given several times</source>
        <translation>change settings when STEP steps are done; may be given several times</translation>
    </message>
    <message>
        <source>train in a process of its own (the default) or in a thread</source>
        <translation>train in a process of its own (the default) or in a thread</translation>
    </message>
    <message>
        <source>a whole number, such as 1000</source>
        <translation>a whole number, such as 1000</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>a whole number from {least} to {most}</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>a number from {least} to {most}</translation>
    </message>
    <message>
        <source>the name of a file</source>
        <translation>the name of a file</translation>
    </message>
    <message>
        <source>kinds:</source>
        <translation>kinds:</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>the following arguments are required: {names}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {given}</source>
        <translation>unrecognized arguments: {given}</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>expected one argument</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>expected at least one argument</translation>
    </message>
    <message>
        <source>not allowed with argument {name}</source>
        <translation>not allowed with argument {name}</translation>
    </message>
    <message>
        <source>invalid choice: {given} (choose from {choices})</source>
        <translation>invalid choice: {given} (choose from {choices})</translation>
    </message>
    <message>
        <source>invalid int value: {given}</source>
        <translation>invalid int value: {given}</translation>
    </message>
    <message>
        <source>ignored explicit argument {given}</source>
        <translation>ignored explicit argument {given}</translation>
    </message>
    <message>
        <source>argument {name}: {words}</source>
        <translation>argument {name}: {words}</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>positional arguments</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options</translation>
    </message>
    <message>
        <source>{command}: {error}; `{command} --help` tells what it takes</source>
        <translation>{command}: {error}; `{command} --help` tells what it takes</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>show this help message and exit</translation>
    </message>
    <message>
        <source>of what is said and drawn: else messages are in the system's, pictures in English, and the window in the one chosen in its menu View</source>
        <translation>of what is said and drawn: else messages are in the system's, pictures in English, and the window in the one chosen in its menu View</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>usage: </translation>
    </message>
    <message>
        <source>PRESET or FILE, or --from CHECKPOINT</source>
        <translation>PRESET or FILE, or --from CHECKPOINT</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} runs</source>
        <translation>{done:,} of {total:,} runs</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes:.0f} min</source>
        <translation>{minutes:.0f} min</translation>
    </message>
    <message>
        <source>{hours:.1f} h</source>
        <translation>{hours:.1f} h</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} steps</source>
        <translation>{done:,} of {total:,} steps</translation>
    </message>
    <message>
        <source>{runs}, about {duration} left</source>
        <translation>{runs}, about {duration} left</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} steps; the next takes {elapsed_s:.0f} s so far</source>
        <translation>{done:,} of {total:,} steps; the next takes {elapsed_s:.0f} s so far</translation>
    </message>
    <message>
        <source>{progress}, and is the last: Ctrl+C again ends at once</source>
        <translation>{progress}, and is the last: Ctrl+C again ends at once</translation>
    </message>
    <message>
        <source>written {when} by ganviz {version} with PyTorch {torch}</source>
        <translation>written {when} by ganviz {version} with PyTorch {torch}</translation>
    </message>
    <message>
        <source>{run}: to step {step:,}</source>
        <translation>{run}: to step {step:,}</translation>
    </message>
    <message>
        <source>{run}: {verdict}</source>
        <translation>{run}: {verdict}</translation>
    </message>
    <message>
        <source>{run}: played again to step {step:,}</source>
        <translation>{run}: played again to step {step:,}</translation>
    </message>
    <message>
        <source>in step {step:,}, {difference}</source>
        <translation>in step {step:,}, {difference}</translation>
    </message>
    <message>
        <source>the state at step {step:,} is another</source>
        <translation>the state at step {step:,} is another</translation>
    </message>
    <message numerus="yes">
        <source>{run}: the same to step {step:,}: {rows:,} rows and {count:,} states</source>
        <translation><numerusform>{run}: the same to step {step:,}: {rows:,} rows and one state</numerusform><numerusform>{run}: the same to step {step:,}: {rows:,} rows and {count:,} states</numerusform></translation>
    </message>
    <message>
        <source>{run}: it differs: {where}</source>
        <translation>{run}: it differs: {where}</translation>
    </message>
    <message>
        <source>made with {others}: its numbers may be others here.</source>
        <translation>made with {others}: its numbers may be others here.</translation>
    </message>
    <message>
        <source>{error}, as it had not</source>
        <translation>{error}, as it had not</translation>
    </message>
    <message>
        <source>{interrupted}; what was compared until then agreed</source>
        <translation>{interrupted}; what was compared until then agreed</translation>
    </message>
    <message>
        <source>{preset}: {count} seeds, {first} to {last}, of {steps:,} steps</source>
        <translation>{preset}: {count} seeds, {first} to {last}, of {steps:,} steps</translation>
    </message>
    <message>
        <source>{done} of {total} seeds are done</source>
        <translation>{done} of {total} seeds are done</translation>
    </message>
    <message>
        <source>seed {seed}: {reason}</source>
        <translation>seed {seed}: {reason}</translation>
    </message>
    <message>
        <source>run {number} ({name})</source>
        <translation>run {number} ({name})</translation>
    </message>
    <message>
        <source>a process takes about {need:.1f} GB of memory, and {free:.1f} GB are free</source>
        <translation>a process takes about {need:.1f} GB of memory, and {free:.1f} GB are free</translation>
    </message>
    <message>
        <source>{runs:,} runs in {tasks:,} tasks. Submit one of</source>
        <translation>{runs:,} runs in {tasks:,} tasks. Submit one of</translation>
    </message>
    <message>
        <source>{settings}, seed {seed}</source>
        <translation>{settings}, seed {seed}</translation>
    </message>
    <message>
        <source>{count:,} runs are kept in {folder}. `ganviz sweep {folder}` goes on</source>
        <translation>{count:,} runs are kept in {folder}. `ganviz sweep {folder}` goes on</translation>
    </message>
    <message>
        <source>{count:,} parts of cells, in {folder}</source>
        <translation>{count:,} parts of cells, in {folder}</translation>
    </message>
    <message>
        <source>{reason}: {fitting} in place of {wanted} are started</source>
        <translation>{reason}: {fitting} in place of {wanted} are started</translation>
    </message>
    <message>
        <source>--cell: {cell} cannot be: {problem}</source>
        <translation>--cell: {cell} cannot be: {problem}</translation>
    </message>
    <message>
        <source>cells that cannot be: {count:,}, such as {problem}</source>
        <translation>cells that cannot be: {count:,}, such as {problem}</translation>
    </message>
    <message>
        <source>results that cannot be used and are done anew: {count:,}, such as {name}: {reason}</source>
        <translation>results that cannot be used and are done anew: {count:,}, such as {name}: {reason}</translation>
    </message>
    <message>
        <source>{reason}: make networks or batch smaller, or end other programs</source>
        <translation>{reason}: make networks or batch smaller, or end other programs</translation>
    </message>
    <message>
        <source>the results take about {need:,.0f} MB in {folder}, where {free:,.0f} MB are free: what fits is kept</source>
        <translation>the results take about {need:,.0f} MB in {folder}, where {free:,.0f} MB are free: what fits is kept</translation>
    </message>
    <message>
        <source>a name without % or line breaks, for a queue</source>
        <translation>a name without % or line breaks, for a queue</translation>
    </message>
    <message>
        <source>{count:,} by torch {version}</source>
        <translation>{count:,} by torch {version}</translation>
    </message>
    <message>
        <source>results come from several versions, which need not agree bit for bit: {counts}</source>
        <translation>results come from several versions, which need not agree bit for bit: {counts}</translation>
    </message>
    <message>
        <source>{count:,} runs are kept in {folder}</source>
        <translation>{count:,} runs are kept in {folder}</translation>
    </message>
    <message>
        <source>and follow it with</source>
        <translation>and follow it with</translation>
    </message>
    <message>
        <source>parts of cells are left out: {error}</source>
        <translation>parts of cells are left out: {error}</translation>
    </message>
    <message>
        <source>{one} {next}</source>
        <translation>{one} {next}</translation>
    </message>
    <message>
        <source>PATH=FROM:TO:COUNT[:log|linear] or PATH=VALUE,VALUE, such as {example}</source>
        <translation>PATH=FROM:TO:COUNT[:log|linear] or PATH=VALUE,VALUE, such as {example}</translation>
    </message>
    <message>
        <source>with the folder {folder}, whose sweep is what it was begun with</source>
        <translation>with the folder {folder}, whose sweep is what it was begun with</translation>
    </message>
    <message>
        <source>only with a preset or a file</source>
        <translation>only with a preset or a file</translation>
    </message>
    <message>
        <source>one of the moments, {moments}</source>
        <translation>one of the moments, {moments}</translation>
    </message>
    <message>
        <source>X,Y or X,Y,SEED, up to {last}</source>
        <translation>X,Y or X,Y,SEED, up to {last}</translation>
    </message>
    <message>
        <source>where runs are done here, or by a cluster</source>
        <translation>where runs are done here, or by a cluster</translation>
    </message>
    <message>
        <source>a whole number from {least}</source>
        <translation>a whole number from {least}</translation>
    </message>
    <message>
        <source>{error}; give a folder that `ganviz sweep PRESET --out FOLDER` made</source>
        <translation>{error}; give a folder that `ganviz sweep PRESET --out FOLDER` made</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>The run</translation>
    </message>
    <message>
        <source>what is done is kept, and the same task again goes on</source>
        <translation>what is done is kept, and the same task again goes on</translation>
    </message>
    <message>
        <source>task {task:,} of {tasks:,}: {done:,} of {runs:,} runs done now</source>
        <translation>task {task:,} of {tasks:,}: {done:,} of {runs:,} runs done now</translation>
    </message>
    <message>
        <source>{steps:,} steps: {rows:,} rows of the library agree with PyTorch; at most {difference:.1e} apart, in {part}</source>
        <translation>{steps:,} steps: {rows:,} rows of the library agree with PyTorch; at most {difference:.1e} apart, in {part}</translation>
    </message>
    <message>
        <source>{interrupted} at step {step:,}</source>
        <translation>{interrupted} at step {step:,}</translation>
    </message>
    <message>
        <source>does not meet “{title}”: {label} was never as asked for by step {step:,}</source>
        <translation>does not meet “{title}”: {label} was never as asked for by step {step:,}</translation>
    </message>
    <message>
        <source>{path} is not as the challenge has it</source>
        <translation>{path} is not as the challenge has it</translation>
    </message>
    <message>
        <source>it does not begin at step 0</source>
        <translation>it does not begin at step 0</translation>
    </message>
    <message>
        <source>does not count for “{title}”: {reason}</source>
        <translation>does not count for “{title}”: {reason}</translation>
    </message>
    <message>
        <source>meets “{title}” at step {step:,}</source>
        <translation>meets “{title}” at step {step:,}</translation>
    </message>
    <message>
        <source>does not meet “{title}”: {label} was never as asked for</source>
        <translation>does not meet “{title}”: {label} was never as asked for</translation>
    </message>
</context>
</TS>
