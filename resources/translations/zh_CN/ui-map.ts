<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>A run of the map {map}: {values}.</source>
        <translation>参数图“{map}”中的一次运行：{values}。</translation>
    </message>
    <message>
        <source>Open a map: the folder of a sweep</source>
        <translation>打开参数图：选择扫描的文件夹</translation>
    </message>
    <message>
        <source>Keep the map as a folder</source>
        <translation>将参数图保存为文件夹</translation>
    </message>
    <message>
        <source>The map was not copied.</source>
        <translation>参数图没有复制成功。</translation>
    </message>
    <message>
        <source>This run of the map trains to step {step:,}.</source>
        <translation>参数图中的这次运行将训练到第 {step:,} 步。</translation>
    </message>
    <message>
        <source>This folder cannot be opened as a map.</source>
        <translation>这个文件夹无法作为参数图打开。</translation>
    </message>
    <message>
        <source>The map cannot be made.</source>
        <translation>无法制作参数图。</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Kept in {path}.</source>
        <translation>已保存到 {path}。</translation>
    </message>
    <message>
        <source>Opened {title}: it trains to step {step:,} in the window.</source>
        <translation>已打开“{title}”：它在主窗口中训练到第 {step:,} 步。</translation>
    </message>
    <message>
        <source>The map does no more runs. Those that are done are kept: Open a map… goes on with it.</source>
        <translation>参数图不再继续运行。已完成的运行都已保留：用“打开参数图…”可以接着做。</translation>
    </message>
    <message>
        <source>The map opens once the processes that do its runs have started.</source>
        <translation>负责运行的进程启动后，参数图就会打开。</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>latent</source>
        <translation>潜变量</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>by equal ratios</source>
        <translation>等比</translation>
    </message>
    <message>
        <source>As on a log scale: 0.001, 0.01, 0.1</source>
        <translation>如对数坐标：0.001、0.01、0.1</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>等差</translation>
    </message>
    <message>
        <source>By equal differences: 0.1, 0.2, 0.3</source>
        <translation>间隔相等：0.1、0.2、0.3</translation>
    </message>
    <message>
        <source>{side} from</source>
        <translation>{side}起点</translation>
    </message>
    <message>
        <source>{side} to</source>
        <translation>{side}终点</translation>
    </message>
    <message>
        <source>{side} cells</source>
        <translation>{side}格数</translation>
    </message>
    <message>
        <source>{side} divided</source>
        <translation>{side}划分方式</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>格</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Closer looks</source>
        <translation>细看过的区域</translation>
    </message>
    <message>
        <source>Regions of this map that were looked at closer, within dashed lines</source>
        <translation>此参数图中细看过的区域，以虚线框出</translation>
    </message>
    <message>
        <source>Picture as {format}…</source>
        <translation>图片（{format}）…</translation>
    </message>
    <message>
        <source>Numbers as {format}…</source>
        <translation>数值（{format}）…</translation>
    </message>
    <message>
        <source>Map of runs</source>
        <translation>参数图</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>第 {number} 步</translation>
    </message>
    <message>
        <source>Trains a whole run for each pair of values, beside the run on show, and colours a map by what they come to. Cells fill while you watch; what is done is kept, and can be gone on with at any time.</source>
        <translation>对每一对参数值各完整训练一次，与当前运行同时进行，并按结果给参数图着色。格子会逐个填满；做完的都会保留，随时可以接着做。</translation>
    </message>
    <message numerus="yes">
        <source>{count} runs at a time</source>
        <translation><numerusform>同时进行 {count} 个</numerusform></translation>
    </message>
    <message>
        <source>{runs:,} runs of {steps:,} steps</source>
        <translation>{runs:,} 次运行，每次 {steps:,} 步</translation>
    </message>
    <message>
        <source>Try a map</source>
        <translation>制作参数图</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>side of a map</comment>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Then divide the cells that differ most from their neighbours</source>
        <translation>之后细分与相邻格差异最大的格子</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>所需资源</translation>
    </message>
    <message>
        <source>{runs}: {time}, {at_once}. {memory} of memory, {room} on the disk.</source>
        <translation>{runs}：{time}，{at_once}。占内存 {memory}，占磁盘 {room}。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Maps made before</source>
        <translation>以前的参数图</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>种子数</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cells cannot be, and will be left out: {problem}</source>
        <translation><numerusform>有 {count:,} 格无法运行，将被略去：{problem}</numerusform></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>steps each</source>
        <translation>每次步数</translation>
    </message>
    <message>
        <source>coloured by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>{runs}. Measuring how long they take…</source>
        <translation>{runs}。正在估算所需时间…</translation>
    </message>
    <message>
        <source>nearest to a preset</source>
        <translation>最接近某个预设</translation>
    </message>
    <message>
        <source>Runs done</source>
        <translation>已完成的运行</translation>
    </message>
    <message>
        <source>Do no more runs: what is done is kept, and Go on does the others</source>
        <translation>不再继续运行：已完成的会保留，其余的可用“继续”来做</translation>
    </message>
    <message>
        <source>Do the runs that are missing here, beside the run on show</source>
        <translation>补做这里缺少的运行，与当前运行同时进行</translation>
    </message>
    <message>
        <source>Divide the cells that differ most from their neighbours into nine</source>
        <translation>把与相邻格差异最大的格子各分成九格</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>{runs}, paused</source>
        <translation>{runs}，已暂停</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{runs}, {time} left</source>
        <translation>{runs}，还需{time}</translation>
    </message>
    <message>
        <source>Point at a cell to read it; click it, or choose it with the arrow keys and press Enter, to open its run. Drag over some, or hold Shift with the arrow keys, for a closer look.</source>
        <translation>指向一格可看其数值；单击它，或用方向键选中后按 Enter，可打开这次运行。拖过若干格，或按住 Shift 再按方向键，可细看这一区域。</translation>
    </message>
    <message>
        <source>Back out to the map that this one is a region of (Backspace)</source>
        <translation>回到这一区域所在的参数图（Backspace）</translation>
    </message>
    <message>
        <source>Copy this map with all that is done of it to a folder of yours</source>
        <translation>把此参数图连同已完成的运行复制到自选的文件夹</translation>
    </message>
    <message>
        <source>Of which the fakes are, and the run that is opened</source>
        <translation>生成样本和要打开的运行所用的随机种子</translation>
    </message>
    <message>
        <source>The moment that the map shows</source>
        <translation>参数图显示的时刻</translation>
    </message>
    <message>
        <source>Map {path} – ganviz</source>
        <translation>参数图 {path} – ganviz</translation>
    </message>
    <message>
        <source>The folder cannot be read now: {reason}</source>
        <translation>现在无法读取该文件夹：{reason}</translation>
    </message>
    <message>
        <source>{step:,} of {steps:,}</source>
        <translation>{step:,}/{steps:,}</translation>
    </message>
    <message>
        <source>{place}; nearest to the preset {presets}</source>
        <translation>{place}；最接近预设“{presets}”</translation>
    </message>
    <message>
        <source>Map of runs: {title}</source>
        <translation>参数图：{title}</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>整个参数图</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>A few fakes of each run, over reals</source>
        <translation>每次运行的少量生成样本，叠在真实样本上</translation>
    </message>
    <message>
        <source>Reading fakes…</source>
        <translation>正在读取生成样本…</translation>
    </message>
    <message>
        <source>{title}: {settings}, {size}</source>
        <translation>{title}：{settings}，{size}</translation>
    </message>
    <message>
        <source>{values}, seed {seed}</source>
        <translation>{values}、种子 {seed}</translation>
    </message>
    <message>
        <source>A closer look at {columns} × {rows} cells: {closer_columns} × {closer_rows} of them, {new:,} runs more. Release to begin, Escape to leave it.</source>
        <translation>细看 {columns} × {rows} 格：分为 {closer_columns} × {closer_rows} 格，还需 {new:,} 次运行。松开鼠标开始，按 Escape 放弃。</translation>
    </message>
    <message>
        <source>{where}: {words}</source>
        <translation>{where}：{words}</translation>
    </message>
    <message>
        <source>at step {step:,}</source>
        <translation>（第 {step:,} 步）</translation>
    </message>
    <message>
        <source>{series} {number} {at_step}</source>
        <translation>{series} {number}{at_step}</translation>
    </message>
    <message>
        <source>{value}, mean of {seeds} seeds, {low} to {high}</source>
        <translation>{value}，{seeds} 个种子的均值，范围 {low} 到 {high}</translation>
    </message>
    <message>
        <source>{count} of {seeds} seeds diverged in steps {first:,} to {last:,}</source>
        <translation>{seeds} 个种子中有 {count} 个在第 {first:,} 到 {last:,} 步发散</translation>
    </message>
    <message>
        <source>{where}: cannot be: {problem}</source>
        <translation>{where}：无法运行：{problem}</translation>
    </message>
    <message>
        <source>{where}: not done yet</source>
        <translation>{where}：尚未完成</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} runs are done</source>
        <translation>{total:,} 次运行中已完成 {done:,} 次</translation>
    </message>
    <message>
        <source>about 1 s</source>
        <translation>约 1 秒</translation>
    </message>
    <message>
        <source>about {seconds:.0f} s</source>
        <translation>约 {seconds:.0f} 秒</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {hours} h {left} min</source>
        <translation>约 {hours} 小时 {left} 分钟</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>约 {hours} 小时</translation>
    </message>
    <message>
        <source>no number {at_step}</source>
        <translation>没有数值{at_step}</translation>
    </message>
    <message>
        <source>diverged in step {step:,}</source>
        <translation>在第 {step:,} 步发散</translation>
    </message>
    <message>
        <source>{count} of {seeds} seeds diverged in step {step:,}</source>
        <translation>{seeds} 个种子中有 {count} 个在第 {step:,} 步发散</translation>
    </message>
    <message>
        <source>{count} of {seeds} seeds are not done yet</source>
        <translation>{seeds} 个种子中有 {count} 个尚未完成</translation>
    </message>
    <message>
        <source>{setting} {first} to {last}</source>
        <translation>{setting} {first} 到 {last}</translation>
    </message>
    <message>
        <source>{columns} × {rows} cells: no closer look at them; {problem}</source>
        <translation>{columns} × {rows} 格：无法细看；{problem}</translation>
    </message>
    <message>
        <source>{count:,} diverged</source>
        <translation>{count:,} 次发散</translation>
    </message>
    <message>
        <source>{count:,} cannot be</source>
        <translation>{count:,} 次无法运行</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} results cannot be read</source>
        <translation><numerusform>{count:,} 个结果无法读取</numerusform></translation>
    </message>
    <message>
        <source>did not diverge</source>
        <translation>没有发散</translation>
    </message>
</context>
</TS>
