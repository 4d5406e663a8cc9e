<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Stages of a s&amp;tep</source>
        <translation>一步的各阶段(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>时间(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>({kind}: {error}). The run goes on. The log has the details.</source>
        <translation>（{kind}：{error}）。训练继续进行。详情见日志。</translation>
    </message>
    <message>
        <source>Something went wrong in the window</source>
        <translation>窗口出错了</translation>
    </message>
    <message>
        <source>The session before is kept.</source>
        <translation>之前的会话已保留。</translation>
    </message>
    <message>
        <source>{run}, at step {step:,}, of {time:%H:%M, %d %B}.</source>
        <translation>{run}，第 {step:,} 步，{time:%m-%d %H:%M}。</translation>
    </message>
    <message>
        <source>({reason}). What you do now would be lost if the window ended in an unusual way: save the session yourself, to another disk.</source>
        <translation>（{reason}）。如果窗口意外退出，之后所做的一切都会丢失：请自行把会话保存到另一块磁盘。</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>它尚未保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The last session was cut short:</source>
        <translation>上次会话意外中断：</translation>
    </message>
    <message>
        <source>The session could not be kept by itself</source>
        <translation>会话无法自动保存</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>回到该会话</translation>
    </message>
    <message numerus="yes">
        <source>{count} settings changed from the preset</source>
        <translation><numerusform>{count} 项设置与预设不同</numerusform></translation>
    </message>
    <message>
        <source>Take this one back, and start again: that takes new weights</source>
        <translation>撤回此项并重新开始：需要新的权重</translation>
    </message>
    <message>
        <source>{summary}: which, and back to it</source>
        <translation>{summary}：查看是哪些，并可恢复</translation>
    </message>
    <message>
        <source>&amp;Back to preset (starts again: new weights)</source>
        <translation>恢复为预设（重新开始：新的权重）(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back to preset</source>
        <translation>恢复为预设(&amp;B)</translation>
    </message>
    <message>
        <source>changed · {count}</source>
        <translation>已改 · {count}</translation>
    </message>
    <message>
        <source>Choose a setting to take it back</source>
        <translation>选择要撤回的设置</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Take this one back</source>
        <translation>撤回此项</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>step {step:,}</source>
        <translation>第 {step:,} 步</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>R1, weight 0.1</source>
        <translation>R1，权重 0.1</translation>
    </message>
    <message>
        <source>R1, weight 1</source>
        <translation>R1，权重 1</translation>
    </message>
    <message>
        <source>gradient penalty, weight 10</source>
        <translation>梯度惩罚，权重 10</translation>
    </message>
    <message>
        <source>DRAGAN, weight 10</source>
        <translation>DRAGAN，权重 10</translation>
    </message>
    <message>
        <source>A copy, to be changed with the controls</source>
        <translation>一个副本，用控件再作更改</translation>
    </message>
    <message>
        <source>Choose it and change whatever you like: the other stays as it is</source>
        <translation>选中它，随意更改：另一个保持原样</translation>
    </message>
    <message>
        <source>A penalty for D</source>
        <translation>给 D 加惩罚项</translation>
    </message>
    <message>
        <source>none</source>
        <comment>penalty</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>All begin anew</source>
        <translation>全部从头开始</translation>
    </message>
    <message>
        <source>All go on from step {step:,}</source>
        <translation>全部从第 {step:,} 步继续</translation>
    </message>
    <message>
        <source>Another optimizer for both</source>
        <translation>两者换优化器</translation>
    </message>
    <message>
        <source>Another loss</source>
        <translation>换损失</translation>
    </message>
    <message>
        <source>Another batch size</source>
        <translation>换批大小</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换随机种子</translation>
    </message>
    <message>
        <source>Another optimizer for {player}</source>
        <translation>{player} 换优化器</translation>
    </message>
    <message>
        <source>{player}'s learning rate</source>
        <translation>{player} 的学习率</translation>
    </message>
    <message>
        <source>{name} is compared no longer. It stays in the list of runs.</source>
        <translation>{name} 不再参与对比，仍保留在运行列表中。</translation>
    </message>
    <message>
        <source>{name}: not changed. {error}</source>
        <translation>{name}：未更改。{error}</translation>
    </message>
    <message>
        <source>{name} diverged in step {step:,}. The others go on.</source>
        <translation>{name} 在第 {step:,} 步发散。其余运行继续。</translation>
    </message>
    <message>
        <source>{name} cannot go on: {message}</source>
        <translation>{name} 无法继续：{message}</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>已完成的步数</translation>
    </message>
    <message>
        <source>Epochs: how many real samples D has been given, over how many there are in the fixed set. They count from 0 again when the set changes.</source>
        <translation>轮次（epoch）：D 已见过的真实样本数除以固定数据集中的样本数。数据集改变时从 0 重新计。</translation>
    </message>
    <message>
        <source>epoch {count}</source>
        <translation>轮次 {count}</translation>
    </message>
    <message>
        <source>Get {title}</source>
        <translation>获取 {title}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>A folder with the files of {title}</source>
        <translation>存有 {title} 文件的文件夹</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>正在校验文件…</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept: the next download goes on from there.</source>
        <translation>已停止。已下载的部分会保留：下次下载从那里继续。</translation>
    </message>
    <message>
        <source>{file}  from  {source}</source>
        <translation>{file}  来自  {source}</translation>
    </message>
    <message>
        <source>{done:.1f} of {total}</source>
        <translation>{done:.1f} / {total}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>To fetch the files by hand (any server will do):</source>
        <translation>也可手动下载这些文件（任选一个服务器）：</translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Use digits instead</source>
        <translation>改用手写数字</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>8×8 handwritten digits that come with ganviz. Nothing to download.</source>
        <translation>ganviz 自带的 8×8 手写数字，无需下载。</translation>
    </message>
    <message>
        <source>Copy the files from a folder that has them, gzipped or not.</source>
        <translation>从已有这些文件的文件夹复制，是否 gzip 压缩均可。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>存放于</translation>
    </message>
    <message>
        <source>and put them in {folder}</source>
        <translation>并放到 {folder}</translation>
    </message>
    <message>
        <source>That is less than it takes to be told; it is told until it is clearly over.</source>
        <translation>现在的程度已低于判定标准；在明确消失之前仍会提示。</translation>
    </message>
    <message>
        <source>Nothing to tell yet</source>
        <translation>尚无结论</translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation>未见异常</translation>
    </message>
    <message>
        <source>{condition}, {since}.</source>
        <translation>{condition}，{since}。</translation>
    </message>
    <message>
        <source>since step {step:,}</source>
        <translation>自第 {step:,} 步起</translation>
    </message>
    <message>
        <source>{change}, on a copy: {sign} {after} after {steps:,} steps; without it {without}, at the start, step {step:,}, {before}.</source>
        <translation>在副本上试用“{change}”：{steps:,} 步后{sign}为 {after}；不用它则为 {without}；开始时（第 {step:,} 步）为 {before}。</translation>
    </message>
    <message>
        <source>the run is looked at every hundred steps</source>
        <translation>每一百步检查一次</translation>
    </message>
    <message>
        <source>no trouble is to be seen in the numbers</source>
        <translation>从数值上看不出问题</translation>
    </message>
    <message>
        <source>{since}, as of step {step:,}</source>
        <translation>{since}（截至第 {step:,} 步）</translation>
    </message>
    <message>
        <source>in step {step:,}</source>
        <translation>在第 {step:,} 步</translation>
    </message>
    <message>
        <source>since step {step:,}, less clearly now</source>
        <translation>自第 {step:,} 步起，现已不太明显</translation>
    </message>
    <message>
        <source> Also: {condition}.</source>
        <translation>另外：{condition}。</translation>
    </message>
    <message>
        <source>As of step {step:,}: {condition}</source>
        <translation>截至第 {step:,} 步：{condition}</translation>
    </message>
    <message>
        <source>Fakes are {far:,.0f} times the floor from the data, and stay there: G is frozen.</source>
        <translation>生成样本与数据的距离是下限的 {far:,.0f} 倍，并且会停在那里：G 已冻结。</translation>
    </message>
    <message>
        <source>out of bounds</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>of {model} these are told: {conditions}; others take a game</source>
        <translation>对{model}只报告：{conditions}；其余的需要博弈</translation>
    </message>
    <message>
        <source>before the last change, {since}</source>
        <translation>上次更改之前，{since}</translation>
    </message>
    <message>
        <source>{since}. {evidence}</source>
        <translation>{since}。{evidence}</translation>
    </message>
    <message>
        <source>{since}.{more}</source>
        <translation>{since}。{more}</translation>
    </message>
    <message numerus="yes">
        <source> Trying {count} changes on copies: {share:.0%}.</source>
        <translation><numerusform>正在副本上试 {count} 种更改：{share:.0%}。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source> None of {count} changes helped a copy.</source>
        <translation><numerusform>在副本上试过的 {count} 种更改都无效。</numerusform></translation>
    </message>
    <message>
        <source>Show {view}</source>
        <translation>显示“{view}”</translation>
    </message>
    <message>
        <source>Before the last change: {condition}</source>
        <translation>上次更改之前：{condition}</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>当前状况</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>What it means, the numbers that tell it, and where to see it</source>
        <translation>它的含义、判断依据的数值，以及在哪里能看到</translation>
    </message>
    <message>
        <source>Change this now. {tried}
Ctrl+Z takes it back</source>
        <translation>立即更改。{tried}
按 Ctrl+Z 撤回</translation>
    </message>
    <message>
        <source>Try: {words}</source>
        <translation>试试：{words}</translation>
    </message>
    <message>
        <source>There is no display here</source>
        <translation>这里没有显示器</translation>
    </message>
    <message>
        <source> (libraries are missing; on Debian and Ubuntu: apt-get install {libraries})</source>
        <translation>（缺少库；在 Debian 和 Ubuntu 上：apt-get install {libraries}）</translation>
    </message>
    <message>
        <source>Qt's platform {platform} cannot be used here</source>
        <translation>Qt 的平台 {platform} 在这里不能使用</translation>
    </message>
    <message>
        <source>The display here cannot be used</source>
        <translation>这里的显示器不能使用</translation>
    </message>
    <message>
        <source>Views in one place</source>
        <translation>同一位置的视图</translation>
    </message>
    <message>
        <source>{title}: drag to move, double-click to float, right-click to hide</source>
        <translation>{title}：拖动以移动，双击以浮动，右键单击以隐藏</translation>
    </message>
    <message>
        <source>Hide  (the View menu brings it back)</source>
        <translation>隐藏（可从“视图”菜单恢复）</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>A past step is on show: come to the newest one (End) to draw.</source>
        <translation>当前显示的是过去的某一步：回到最新一步（End）才能绘制。</translation>
    </message>
    <message>
        <source>The run is still loading.</source>
        <translation>运行仍在加载。</translation>
    </message>
    <message>
        <source>Training has failed: there is nothing to draw for.</source>
        <translation>训练已失败：无法绘制。</translation>
    </message>
    <message>
        <source>Training has ended: bring it back to draw.</source>
        <translation>训练进程已结束：恢复后才能绘制。</translation>
    </message>
    <message>
        <source>
&lt;h3&gt;Two networks play a game&lt;/h3&gt;
&lt;p&gt;The &lt;b&gt;generator&lt;/b&gt; (amber) turns random numbers into fakes. The &lt;b&gt;discriminator&lt;/b&gt; (blue) gives each sample a
number, its logit: the higher, the more real it looks to it. Each learns from what the other does.&lt;/p&gt;
</source>
        <translation>
&lt;h3&gt;两个网络的博弈&lt;/h3&gt;
&lt;p&gt;&lt;b&gt;生成器&lt;/b&gt;（琥珀色）把随机数变成生成样本。&lt;b&gt;判别器&lt;/b&gt;（蓝色）给每个样本一个数，即 logit：数值越高，它认为样本越真实。双方都根据对方的表现来学习。&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>
&lt;p&gt;Press &lt;b&gt;Space&lt;/b&gt; to play. Then take a change that the strip on top offers, drag a learning rate, or swap an
optimizer, and watch. A numbered flag over each plot marks every change. Press the comma to walk through one step, stage
by stage, with the numbers of its batch.&lt;/p&gt;
</source>
        <translation>
&lt;p&gt;按&lt;b&gt;空格键&lt;/b&gt;开始训练。然后试试顶部提供的更改，拖动学习率，或换一个优化器，观察会发生什么。每次更改都会在各图上方标出带编号的小旗。按逗号键可以逐阶段走完一步，并看到该批样本的数值。&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>{view}: {told}</source>
        <translation>{view}：{told}</translation>
    </message>
    <message>
        <source>Set-ups (*.toml)</source>
        <translation>配置 (*.toml)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Sessions, set-ups, checkpoints ({kinds})</source>
        <translation>会话、配置、检查点 ({kinds})</translation>
    </message>
    <message>
        <source>Save set-up</source>
        <translation>保存配置</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation>我看到的是什么？</translation>
    </message>
    <message>
        <source>About ganviz</source>
        <translation>关于 ganviz</translation>
    </message>
    <message>
        <source>&lt;h3&gt;ganviz {version}&lt;/h3&gt;&lt;p&gt;Watch GANs learn, and change anything while they do.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;ganviz {version}&lt;/h3&gt;&lt;p&gt;观察 GAN 如何学习，并在学习过程中随时更改一切。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更新版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>This cannot be opened.</source>
        <translation>无法打开。</translation>
    </message>
    <message>
        <source>Reading {path}…</source>
        <translation>正在读取 {path}…</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>已保存 {name}</translation>
    </message>
    <message>
        <source>{reason}. Choose another place.</source>
        <translation>{reason}。请另选位置。</translation>
    </message>
    <message>
        <source>The set-up was not saved.</source>
        <translation>配置未保存。</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>图片未保存。</translation>
    </message>
    <message>
        <source>The table was not saved.</source>
        <translation>表格未保存。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>{path} is there already. Choose it by its whole name to replace it.</source>
        <translation>{path} 已存在。要替换它，请输入完整文件名。</translation>
    </message>
    <message>
        <source>Stored picture: the engine is starting</source>
        <translation>预存的图片：引擎正在启动</translation>
    </message>
    <message>
        <source>The engine is starting</source>
        <translation>引擎正在启动</translation>
    </message>
    <message>
        <source>Walk through the next step with its numbers  ( , )</source>
        <translation>带着数值逐阶段走完下一步  ( , )</translation>
    </message>
    <message>
        <source>Lit one after the other in slow motion and by single steps: what makes fakes, who looks, who learns</source>
        <translation>在慢速和单步时依次点亮：什么产生生成样本，谁在看，谁在学习</translation>
    </message>
    <message>
        <source>fakes</source>
        <translation>生成样本</translation>
    </message>
    <message>
        <source>reals</source>
        <translation>真实样本</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>What works in a step</source>
        <translation>一步中谁在工作</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>逐阶段</translation>
    </message>
    <message numerus="yes">
        <source>{count} presets</source>
        <translation><numerusform>{count} 个预设</numerusform></translation>
    </message>
    <message>
        <source>Search: title, data, loss, optimizer…</source>
        <translation>搜索：标题、数据、损失、优化器…</translation>
    </message>
    <message>
        <source>Search presets</source>
        <translation>搜索预设</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>none has all of these words</source>
        <translation>没有包含所有这些词的预设</translation>
    </message>
    <message>
        <source>Make the {player}'s updates of one step, and none of the {other}'s</source>
        <translation>只做一步中{player}的更新，不更新{other}</translation>
    </message>
    <message>
        <source>Freeze the {other} and train the {player} alone until its loss stalls; then both learn again</source>
        <translation>冻结{other}，单独训练{player}，直到其损失停滞；然后两者继续学习</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>播放或暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Play to a step</source>
        <translation>播放到某一步</translation>
    </message>
    <message>
        <source>Steps that are done then; none for no end</source>
        <translation>届时完成的步数；不填表示不限</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>单步(&amp;S)</translation>
    </message>
    <message>
        <source>One step of both networks</source>
        <translation>两个网络各走一步</translation>
    </message>
    <message>
        <source>Step the &amp;discriminator alone</source>
        <translation>仅判别器走一步(&amp;D)</translation>
    </message>
    <message>
        <source>Step the &amp;generator alone</source>
        <translation>仅生成器走一步(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Reset, same seed</source>
        <translation>重置，种子不变(&amp;R)</translation>
    </message>
    <message>
        <source>Begin again from step 0, with the same seed</source>
        <translation>用同一随机种子从第 0 步重新开始</translation>
    </message>
    <message>
        <source>Reset, &amp;new seed</source>
        <translation>重置，换新种子(&amp;N)</translation>
    </message>
    <message>
        <source>Begin again with other random numbers</source>
        <translation>用另一组随机数重新开始</translation>
    </message>
    <message>
        <source>Bring training back</source>
        <translation>恢复训练</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>A mapping of paths to values, applied to the run</source>
        <translation>应用于运行的路径与取值的映射</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Steps a second, infinity for no limit</source>
        <translation>每秒步数，无穷大表示不限</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>减速(&amp;W)</translation>
    </message>
    <message>
        <source>Fewer steps a second, by a notch</source>
        <translation>每秒步数降低一档</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加速(&amp;F)</translation>
    </message>
    <message>
        <source>More steps a second, by a notch</source>
        <translation>每秒步数提高一档</translation>
    </message>
    <message>
        <source>Train D to its &amp;best here</source>
        <translation>在此把 D 训练到最优(&amp;B)</translation>
    </message>
    <message>
        <source>Train G to its b&amp;est here</source>
        <translation>在此把 G 训练到最优(&amp;E)</translation>
    </message>
    <message>
        <source>Measure the game here</source>
        <translation>在此测量博弈</translation>
    </message>
    <message>
        <source>Path angle and eigenvalues where the run stands, on a copy of it</source>
        <translation>在运行当前位置的副本上测量路径角和特征值</translation>
    </message>
    <message>
        <source>Measure no longer</source>
        <translation>停止测量</translation>
    </message>
    <message>
        <source>Step &amp;through</source>
        <translation>逐阶段走一步(&amp;T)</translation>
    </message>
    <message>
        <source>Walk through the next step: samples, fakes, D's outputs, losses, gradients, updates, in numbers</source>
        <translation>逐阶段走完下一步：样本、生成样本、D 的输出、损失、梯度、更新，均给出数值</translation>
    </message>
    <message>
        <source>Back within the step</source>
        <translation>退回上一阶段</translation>
    </message>
    <message>
        <source>The stage before</source>
        <translation>上一个阶段</translation>
    </message>
    <message>
        <source>Ta&amp;ke the step</source>
        <translation>走完这一步(&amp;K)</translation>
    </message>
    <message>
        <source>Without the stages that are left</source>
        <translation>跳过剩余阶段</translation>
    </message>
    <message>
        <source>Leave the step</source>
        <translation>离开这一步</translation>
    </message>
    <message>
        <source>A step that is not taken is not taken</source>
        <translation>没有走完的步不算数</translation>
    </message>
    <message>
        <source>&amp;Predict {count} steps</source>
        <translation>预测 {count} 步(&amp;P)</translation>
    </message>
    <message>
        <source>Say what the next steps will bring, then let them be taken</source>
        <translation>先说出接下来几步会怎样，再让训练走下去</translation>
    </message>
    <message>
        <source>Show a past step</source>
        <translation>显示过去的某一步</translation>
    </message>
    <message>
        <source>By its number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>Show another picture</source>
        <translation>显示另一张图片</translation>
    </message>
    <message>
        <source>So many after the one on show</source>
        <translation>当前所示之后的第几张</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>最新(&amp;L)</translation>
    </message>
    <message>
        <source>Show the newest step again</source>
        <translation>重新显示最新一步</translation>
    </message>
    <message>
        <source>Look &amp;closer</source>
        <translation>细看(&amp;C)</translation>
    </message>
    <message>
        <source>Compute the very step on show anew</source>
        <translation>重新计算当前显示的这一步</translation>
    </message>
    <message>
        <source>&amp;Branch off here</source>
        <translation>从这里分支(&amp;B)</translation>
    </message>
    <message>
        <source>Go on from the step on show as a run of its own</source>
        <translation>从当前显示的步开始，作为独立的运行继续</translation>
    </message>
    <message>
        <source>To the change before</source>
        <translation>到上一次更改</translation>
    </message>
    <message>
        <source>Show the step of the last change before the one on show</source>
        <translation>显示当前步之前最近一次更改所在的步</translation>
    </message>
    <message>
        <source>To the next change</source>
        <translation>到下一次更改</translation>
    </message>
    <message>
        <source>Show the step of the next change after the one on show</source>
        <translation>显示当前步之后下一次更改所在的步</translation>
    </message>
    <message>
        <source>&amp;Back to before the change</source>
        <translation>回到更改之前(&amp;B)</translation>
    </message>
    <message>
        <source>Show the step before the last change, with what held until then</source>
        <translation>显示最近一次更改的前一步，及当时的设置</translation>
    </message>
    <message>
        <source>Take a change back</source>
        <translation>撤回一次更改</translation>
    </message>
    <message>
        <source>By its number, as a change made now</source>
        <translation>按编号，作为现在的一次更改</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>撤销上次更改(&amp;U)</translation>
    </message>
    <message>
        <source>Take it back, as a change made now</source>
        <translation>撤回它，作为现在的一次更改</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>Make again what was taken back</source>
        <translation>重做被撤回的更改</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>打开预设</translation>
    </message>
    <message>
        <source>By its name, or by that of a file</source>
        <translation>按名称或文件名</translation>
    </message>
    <message>
        <source>Restart with other settings</source>
        <translation>用其他设置重新开始</translation>
    </message>
    <message>
        <source>A mapping of paths to values, for a new run</source>
        <translation>用于新运行的路径与取值的映射</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>A session, a set-up, or a checkpoint that training kept</source>
        <translation>会话、配置，或训练时保存的检查点</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Every run as it is, in one file: to go on with, or to hand on</source>
        <translation>把所有运行原样存入一个文件：以便继续，或交给别人</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the run on show a&amp;lone…</source>
        <translation>单独保存当前运行(&amp;L)…</translation>
    </message>
    <message>
        <source>The run on show, or those that are compared, without the other runs: to hand in</source>
        <translation>只含当前运行，或正在对比的运行，不含其他运行：便于提交</translation>
    </message>
    <message>
        <source>Save set-&amp;up as…</source>
        <translation>配置另存为(&amp;U)…</translation>
    </message>
    <message>
        <source>The settings alone, to begin anew with</source>
        <translation>只存设置，用于重新开始</translation>
    </message>
    <message>
        <source>Save &amp;picture of the window…</source>
        <translation>保存窗口图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Save picture of a &amp;view…</source>
        <translation>保存视图图片(&amp;V)…</translation>
    </message>
    <message>
        <source>One view alone, with title and legend: PNG, SVG or PDF</source>
        <translation>单独一个视图，带标题和图例：PNG、SVG 或 PDF</translation>
    </message>
    <message>
        <source>&amp;What am I looking at?</source>
        <translation>我看到的是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About ganviz</source>
        <translation>关于 ganviz(&amp;A)</translation>
    </message>
    <message>
        <source>Open &amp;data…</source>
        <translation>打开数据(&amp;D)…</translation>
    </message>
    <message>
        <source>Points of your own, from a table in a file</source>
        <translation>你自己的数据点，来自表格文件</translation>
    </message>
    <message>
        <source>Open pict&amp;ures…</source>
        <translation>打开图片(&amp;U)…</translation>
    </message>
    <message>
        <source>A folder of pictures, as images to train on</source>
        <translation>一个图片文件夹，作为训练图像</translation>
    </message>
    <message>
        <source>Pas&amp;te data</source>
        <translation>粘贴数据(&amp;T)</translation>
    </message>
    <message>
        <source>Rows of numbers, copied from a spreadsheet</source>
        <translation>从电子表格复制的数字行</translation>
    </message>
    <message>
        <source>Open what was dropped</source>
        <translation>打开拖入的内容</translation>
    </message>
    <message>
        <source>Files, as their paths</source>
        <translation>以路径表示的文件</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>跟随系统、浅色或深色</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>As a share of the usual size</source>
        <translation>相对于通常大小的比例</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>For a lecture hall</source>
        <translation>用于报告厅</translation>
    </message>
    <message>
        <source>discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>进程已结束</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>saved elsewhere</source>
        <translation>在别处保存</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Let the controls act on this run</source>
        <translation>让控件作用于此运行</translation>
    </message>
    <message>
        <source>Compare this run no longer</source>
        <translation>不再对比此运行</translation>
    </message>
    <message>
        <source>Compare this run no longer; it stays in the list of runs</source>
        <translation>不再对比此运行；它仍在运行列表中</translation>
    </message>
    <message>
        <source>Lane {name}</source>
        <translation>对比运行 {name}</translation>
    </message>
    <message>
        <source>at {step:,}</source>
        <translation>第 {step:,} 步</translation>
    </message>
    <message>
        <source>{name}: let the controls act on it  ({keys})</source>
        <translation>{name}：让控件作用于它  ({keys})</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>加载中</translation>
    </message>
    <message>
        <source>Controls act on</source>
        <translation>控件作用于</translation>
    </message>
    <message>
        <source>one lane</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>Let the controls act on the chosen run alone</source>
        <translation>控件只作用于所选的运行</translation>
    </message>
    <message>
        <source>all lanes</source>
        <translation>全部运行</translation>
    </message>
    <message>
        <source>Let the controls act on every run that is compared  (Ctrl+0)</source>
        <translation>控件作用于参与对比的每个运行  (Ctrl+0)</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Add a lane</source>
        <translation>添加对比</translation>
    </message>
    <message>
        <source>Compare one run more, which differs from the chosen one</source>
        <translation>再添一个与所选运行不同的对比运行</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Go on with the chosen run alone; the others stay in the list of runs</source>
        <translation>只继续所选的运行；其余仍在运行列表中</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Runs of a map or of seeds are under way, which another window would end.</source>
        <translation>参数图或多个种子的运行正在进行，打开新窗口会中断它们。</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>语言将在下次启动时切换。</translation>
    </message>
    <message>
        <source>Another one takes a new window, and the session could not be kept for it: save it first.</source>
        <translation>更换语言需要打开新窗口，而会话无法自动保留：请先保存会话。</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>The language stays as it is.</source>
        <translation>语言未更改。</translation>
    </message>
    <message>
        <source>No lesson is open: choose one in the menu Learn.</source>
        <translation>没有打开的课程：请在“学习”菜单中选择。</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>讲解提示</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>已完成：{what}</translation>
    </message>
    <message>
        <source>Waits: {what}</source>
        <translation>等待：{what}</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Next: {page}</source>
        <translation>接下来：{page}</translation>
    </message>
    <message>
        <source>Nothing to add to what stands on the page.</source>
        <translation>页面上已说明，无需补充。</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>the run tells</source>
        <translation>由训练揭晓</translation>
    </message>
    <message>
        <source>**{question}** {answer}. {why}</source>
        <translation>**{question}** {answer}。{why}</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Leave the lesson; it can be gone on with</source>
        <translation>离开课程；以后可以继续</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>离开课程</translation>
    </message>
    <message>
        <source>Begin that run</source>
        <translation>开始那个运行</translation>
    </message>
    <message>
        <source>Answers ↓</source>
        <translation>答案 ↓</translation>
    </message>
    <message>
        <source>{page} of {total}</source>
        <translation>{page} / {total}</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>page of a lesson</comment>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>From step 0, with what the pages before this one have changed</source>
        <translation>从第 0 步开始，并带上前面各页所作的更改</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the page before</comment>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Have what is waited for done</source>
        <translation>自动完成所等待的操作</translation>
    </message>
    <message>
        <source>There is no room for all answers: scroll to them</source>
        <translation>放不下所有答案：滚动到答案处</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Goes on; what was to be changed is, as later pages need it</source>
        <translation>继续；应作的更改会替你作出，因为后面各页需要它</translation>
    </message>
    <message>
        <source>Next lesson: {lesson}</source>
        <translation>下一课：{lesson}</translation>
    </message>
    <message>
        <source>Pages still open: {pages}</source>
        <translation>尚未完成的页：{pages}</translation>
    </message>
    <message>
        <source>  {done} of {total} pages done</source>
        <translation>  已完成 {done}/{total} 页</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>学习(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Challenges</source>
        <translation>挑战(&amp;C)</translation>
    </message>
    <message>
        <source>  page {page} of {total}</source>
        <translation>  第 {page} / {total} 页</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>打开课程</translation>
    </message>
    <message>
        <source>By its name, where it was left</source>
        <translation>按名称，从上次离开处继续</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>Of the lesson</source>
        <translation>课程的</translation>
    </message>
    <message>
        <source>Page &amp;before</source>
        <translation>上一页(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>演示(&amp;S)</translation>
    </message>
    <message>
        <source>Have what the page waits for done</source>
        <translation>自动完成本页所等待的操作</translation>
    </message>
    <message>
        <source>Begin the run of the page</source>
        <translation>开始该页的运行</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>By its number, from 0</source>
        <translation>按编号，从 0 开始</translation>
    </message>
    <message>
        <source>Page of the lesson</source>
        <translation>课程的某一页</translation>
    </message>
    <message>
        <source>&amp;Leave the lesson</source>
        <translation>离开课程(&amp;L)</translation>
    </message>
    <message>
        <source>It can be gone on with</source>
        <translation>以后可以继续</translation>
    </message>
    <message>
        <source>What to s&amp;ay…</source>
        <translation>讲解提示(&amp;A)…</translation>
    </message>
    <message>
        <source>A window for the lecturer's own screen: what to say of the page, and which comes next</source>
        <translation>供讲课者自己屏幕使用的窗口：本页该讲什么，下一页是什么</translation>
    </message>
    <message>
        <source>Challenge met: {title}.</source>
        <translation>挑战达成：{title}。</translation>
    </message>
    <message>
        <source>Challenge not met yet: {title}.</source>
        <translation>挑战尚未达成：{title}。</translation>
    </message>
    <message>
        <source>Lesson done: {title}. The menu Learn ticks it.</source>
        <translation>课程完成：{title}。菜单“学习”已打勾。</translation>
    </message>
    <message>
        <source>Lesson ended: {title}. The menu Learn counts {done} of {total} pages done.</source>
        <translation>课程结束：{title}。菜单“学习”记为完成 {total} 页中的 {done} 页。</translation>
    </message>
    <message>
        <source>{summary} About {minutes} minutes.</source>
        <translation>{summary}约 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>past</source>
        <translation>过去</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Computing step {step:,} anew: {done:,} of {total:,} steps</source>
        <translation>正在重新计算第 {step:,} 步：{done:,} / {total:,} 步</translation>
    </message>
    <message>
        <source>The presets of your own were not read.</source>
        <translation>未能读取你自己的预设。</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>导入预设</translation>
    </message>
    <message>
        <source>Rename a preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>Delete the preset “{title}”?</source>
        <translation>删除预设“{title}”？</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export a preset</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>The preset was not saved.</source>
        <translation>预设未保存。</translation>
    </message>
    <message>
        <source>The preset was not deleted.</source>
        <translation>预设未删除。</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
    <message>
        <source>“{title}” is among the presets, under “Yours”.</source>
        <translation>“{title}”已加入预设，在“我的预设”下。</translation>
    </message>
    <message>
        <source>This set-up cannot be used.</source>
        <translation>无法使用此配置。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The preset was not renamed.</source>
        <translation>预设未重命名。</translation>
    </message>
    <message>
        <source>The preset was not written.</source>
        <translation>预设未写入。</translation>
    </message>
    <message>
        <source>{title} (mine)</source>
        <translation>{title}（我的）</translation>
    </message>
    <message>
        <source>{file} shows step {step:,}</source>
        <translation>{file} 显示第 {step:,} 步</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). Give another file or folder.</source>
        <translation>无法写入 {file}（{reason}）。请换一个文件或文件夹。</translation>
    </message>
    <message>
        <source>Play back</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>from {step:,}, as it was</source>
        <translation>从第 {step:,} 步，如当时所见</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>goes on without end</source>
        <translation>无限继续</translation>
    </message>
    <message>
        <source>play goes on to {end:,}</source>
        <translation>播放则继续到 {end:,}</translation>
    </message>
    <message>
        <source>play goes on without end</source>
        <translation>播放则无限继续</translation>
    </message>
    <message>
        <source>The page stops here</source>
        <translation>本页在此停下</translation>
    </message>
    <message>
        <source>The preset ends here</source>
        <translation>预设到此结束</translation>
    </message>
    <message>
        <source>from {step:,} to {end:,}</source>
        <translation>从 {step:,} 到 {end:,}</translation>
    </message>
    <message>
        <source>from {step:,}</source>
        <translation>从第 {step:,} 步</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>加载中</translation>
    </message>
    <message>
        <source>the run is being prepared</source>
        <translation>正在准备运行</translation>
    </message>
    <message>
        <source>again from {step:,}</source>
        <translation>从第 {step:,} 步重来</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>reset begins anew</source>
        <translation>重置可重新开始</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>to step {step:,}</source>
        <translation>到第 {step:,} 步</translation>
    </message>
    <message>
        <source>from the start, as it was</source>
        <translation>从头，如当时所见</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>to {step:,}</source>
        <translation>到第 {step:,} 步</translation>
    </message>
    <message>
        <source>rests at {step:,}</source>
        <translation>到第 {step:,} 步停</translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation><numerusform>{count} 分钟</numerusform></translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <translation>{seconds:.0f} 秒</translation>
    </message>
    <message>
        <source>Counterpart: {title}</source>
        <translation>对照：{title}</translation>
    </message>
    <message>
        <source>Rename, export or delete it</source>
        <translation>重命名、导出或删除</translation>
    </message>
    <message>
        <source>Rename, export or delete {title}</source>
        <translation>重命名、导出或删除 {title}</translation>
    </message>
    <message>
        <source>Which controls who opens it sees. Pinned: always in sight, beside the rates. Left out: not shown, until “show all” is pressed.</source>
        <translation>打开此预设的人会看到哪些控件。固定：始终显示在学习率旁。省略：不显示，直到按下“显示全部”。</translation>
    </message>
    <message>
        <source>Keep it among the presets, under “Yours”</source>
        <translation>加入预设，放在“我的预设”下</translation>
    </message>
    <message>
        <source>Write it to a file to hand on; whoever opens that sees the same story and controls</source>
        <translation>写入文件以便分享；打开的人会看到相同的说明和控件</translation>
    </message>
    <message>
        <source>Offer the same changes: {changes}</source>
        <translation>提供同样的更改：{changes}</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>One line, shown at the top of the window</source>
        <translation>一行文字，显示在窗口顶部</translation>
    </message>
    <message>
        <source>A second line; may stay empty</source>
        <translation>第二行，可留空</translation>
    </message>
    <message>
        <source>To a file…</source>
        <translation>存入文件…</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>看点</translation>
    </message>
    <message>
        <source>Controls of the preset</source>
        <translation>预设的控件</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>{count} settings are left out one by one: leave out whole parts, {most} at most.</source>
        <translation>逐项省略了 {count} 项设置，最多 {most} 项：请改为省略整个部分。</translation>
    </message>
    <message>
        <source>At most {most} settings can be pinned.</source>
        <translation>最多可固定 {most} 项设置。</translation>
    </message>
    <message>
        <source>No process can be started: {error}</source>
        <translation>无法启动进程：{error}</translation>
    </message>
    <message>
        <source>The settings of {title}  (F2: all)</source>
        <translation>“{title}”的设置  (F2：全部)</translation>
    </message>
    <message>
        <source>{title} settings</source>
        <translation>“{title}”的设置</translation>
    </message>
    <message>
        <source>Something waits for new weights</source>
        <translation>有更改等待新的权重</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>R&amp;uns…</source>
        <translation>运行列表(&amp;U)…</translation>
    </message>
    <message>
        <source>The list of runs: show, compare, rename, hide, delete</source>
        <translation>运行列表：显示、对比、重命名、隐藏、删除</translation>
    </message>
    <message>
        <source>Show a run</source>
        <translation>显示运行</translation>
    </message>
    <message>
        <source>Draw a run beside the one on show</source>
        <translation>与当前运行一并绘出</translation>
    </message>
    <message>
        <source>By its number; again: no longer</source>
        <translation>按编号；再次则取消</translation>
    </message>
    <message>
        <source>Compare a run with the one on show</source>
        <translation>与当前运行对比</translation>
    </message>
    <message>
        <source>Rename a run</source>
        <translation>重命名运行</translation>
    </message>
    <message>
        <source>By its number, and the name</source>
        <translation>按编号，并给出名称</translation>
    </message>
    <message>
        <source>Keep a run</source>
        <translation>保留运行</translation>
    </message>
    <message>
        <source>By its number, and whether to</source>
        <translation>按编号，并说明是否</translation>
    </message>
    <message>
        <source>Hide a run</source>
        <translation>隐藏运行</translation>
    </message>
    <message>
        <source>Delete a run</source>
        <translation>删除运行</translation>
    </message>
    <message>
        <source>Bring back the run deleted last</source>
        <translation>恢复最近删除的运行</translation>
    </message>
    <message>
        <source>Deleted: {name}. The list of runs brings it back.</source>
        <translation>已删除：{name}。可在运行列表中恢复。</translation>
    </message>
    <message>
        <source>In the list again: {name}</source>
        <translation>已恢复到列表：{name}</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>没有删除过任何运行。</translation>
    </message>
    <message>
        <source>{date.day} {date:%b}</source>
        <translation>{date:%m}-{date.day}</translation>
    </message>
    <message>
        <source>Compare with the one on show</source>
        <translation>与当前运行对比</translation>
    </message>
    <message>
        <source>Draw beside the one on show</source>
        <translation>与当前运行一并绘出</translation>
    </message>
    <message>
        <source>A pinned run is kept however many there are after it</source>
        <translation>固定的运行会一直保留，无论之后有多少运行</translation>
    </message>
    <message>
        <source>Show in plots again</source>
        <translation>在图中重新显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Name of the run:</source>
        <translation>运行的名称：</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Train both in lockstep, side by side</source>
        <translation>两者同步训练，并排显示</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>A run on show cannot be hidden: show another one first</source>
        <translation>正在显示的运行不能隐藏：请先显示另一个</translation>
    </message>
    <message>
        <source>Draw it no more</source>
        <translation>不再绘出</translation>
    </message>
    <message>
        <source>The run on show cannot be deleted: show another one first</source>
        <translation>正在显示的运行不能删除：请先显示另一个</translation>
    </message>
    <message>
        <source>on show</source>
        <translation>正在显示</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation>恢复 {name}</translation>
    </message>
    <message>
        <source>Line: median over seeds. Band: the middle half of them.</source>
        <translation>线：各种子的中位数。带：居中的一半。</translation>
    </message>
    <message numerus="yes">
        <source>Step {step:,}, {count} seeds: median {median}, middle half {low} to {high}.</source>
        <translation><numerusform>第 {step:,} 步，{count} 个种子：中位数 {median}，居中的一半为 {low} 到 {high}。</numerusform></translation>
    </message>
    <message>
        <source>Series over seeds</source>
        <translation>各种子的指标曲线</translation>
    </message>
    <message>
        <source>{hint} Nothing is measured yet.</source>
        <translation>{hint}尚无测量结果。</translation>
    </message>
    <message>
        <source>Trains the present settings from step 0 with several seeds, beside the run on show, and tells how often it turns out how. A click on a seed opens it as a run.</source>
        <translation>在当前运行之外，用多个随机种子从第 0 步训练现有设置，统计各种结果出现的频率。单击某个种子即可作为运行打开。</translation>
    </message>
    <message>
        <source>Try N seeds</source>
        <translation>尝试 N 个种子</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>种子个数</translation>
    </message>
    <message>
        <source>Steps of each seed</source>
        <translation>每个种子的步数</translation>
    </message>
    <message>
        <source>Steps done of all seeds</source>
        <translation>所有种子已完成的步数</translation>
    </message>
    <message>
        <source>Series that is drawn</source>
        <translation>所绘的指标</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>统计结果</translation>
    </message>
    <message>
        <source>{over} of {num} seeds, {done:,} of {total:,} steps</source>
        <translation>种子 {over} / {num}，步数 {done:,} / {total:,}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>diverged in {step:,}</source>
        <translation>第 {step:,} 步发散</translation>
    </message>
    <message>
        <source>stopped at {step:,}</source>
        <translation>停于第 {step:,} 步</translation>
    </message>
    <message>
        <source>{covered} of {modes} modes</source>
        <translation>模式 {covered} / {modes}</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>Open it as a run: the same steps, from its first on</source>
        <translation>作为运行打开：从第一步起，步步相同</translation>
    </message>
    <message>
        <source>{seed}: open it as a run</source>
        <translation>{seed}：作为运行打开</translation>
    </message>
    <message>
        <source>The session was not saved.</source>
        <translation>会话未保存。</translation>
    </message>
    <message>
        <source>This session was computed with {reasons}: here its runs could come out otherwise. What was saved is shown as it was, and nothing of it is trained.</source>
        <translation>此会话是用 {reasons} 计算的：在这里重算，结果可能不同。已保存的内容原样显示，不再训练。</translation>
    </message>
    <message>
        <source>This run goes on from step {step:,}, the last state that was saved</source>
        <translation>此运行从第 {step:,} 步（最后保存的状态）继续</translation>
    </message>
    <message>
        <source>This run goes on from step {step:,}</source>
        <translation>此运行从第 {step:,} 步继续</translation>
    </message>
    <message>
        <source>Sessions ({kinds})</source>
        <translation>会话 ({kinds})</translation>
    </message>
    <message>
        <source>{reason}. Choose another place: Save as…</source>
        <translation>{reason}。请另选位置：另存为…</translation>
    </message>
    <message>
        <source>Saving the session…</source>
        <translation>正在保存会话…</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} 已损坏。</translation>
    </message>
    <message>
        <source>Lost: {lost}. The rest is shown: save it to another file.</source>
        <translation>丢失：{lost}。其余部分已显示：请将其保存到另一个文件。</translation>
    </message>
    <message>
        <source>Train anew from here</source>
        <translation>从这里重新训练</translation>
    </message>
    <message>
        <source>Computed elsewhere.</source>
        <translation>在别处计算。</translation>
    </message>
    <message>
        <source>These pictures are not the ones that this run learned from: nothing was begun.</source>
        <translation>这些图片不是该运行学习所用的图片：未开始任何运行。</translation>
    </message>
    <message>
        <source>There is nothing to save: {error}.</source>
        <translation>没有可保存的内容：{error}。</translation>
    </message>
    <message>
        <source>This set-up names what no view is called: {names}.</source>
        <translation>此配置提到了不存在的视图：{names}。</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>我的预设</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Keep the panel beside the picture</source>
        <translation>把面板固定在主画面旁</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>关闭  (Esc)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>How fast the run may go, in steps a second: from one in five seconds to as fast as it can  ( [ and ] )</source>
        <translation>训练的速度上限（每秒步数）：从五秒一步到尽可能快  ( [ 和 ] )</translation>
    </message>
    <message>
        <source>Speed in steps a second</source>
        <translation>速度（每秒步数）</translation>
    </message>
    <message>
        <source>as fast as it can</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>{speed} steps a second</source>
        <translation>每秒 {speed} 步</translation>
    </message>
    <message>
        <source>Speed: {words}</source>
        <translation>速度：{words}</translation>
    </message>
    <message>
        <source>steps a second, above 0, or {word}</source>
        <translation>每秒步数，大于 0，或“{word}”</translation>
    </message>
    <message>
        <source>Space play · . step · , step through · R reset · F2 controls · F5 hall · F11 full screen</source>
        <translation>空格 播放 · . 单步 · , 逐阶段 · R 重置 · F2 控件 · F5 报告厅 · F11 全屏</translation>
    </message>
    <message>
        <source>Gradients come from formulas written out by hand, called one by one: {reason}. They are faster than autograd and give the same gradient up to rounding.</source>
        <translation>梯度由手写公式逐个计算：{reason}。比自动微分快，除舍入外结果相同。</translation>
    </message>
    <message>
        <source>Gradients come from formulas written out by hand, run by a small compiled library: those of autograd up to rounding, without the time that each call of PyTorch takes. They cover dense networks and every loss; what they do not cover goes by autograd, and is said here.</source>
        <translation>梯度由手写公式计算，并由一个小型编译库执行：除舍入外与自动微分相同，且省去每次调用 PyTorch 的时间。公式涵盖全连接网络和所有损失；未涵盖的用自动微分，并在此说明。</translation>
    </message>
    <message>
        <source>Gradients come from PyTorch's autograd: {reason}. It is slower than formulas written out by hand, which are used where there are some.</source>
        <translation>梯度由 PyTorch 的自动微分计算：{reason}。它比手写公式慢；凡有手写公式之处均用公式。</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>training process ended</source>
        <translation>训练进程已结束</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>as saved elsewhere</source>
        <translation>如在别处所存</translation>
    </message>
    <message>
        <source>gradients by hand</source>
        <translation>手写公式梯度</translation>
    </message>
    <message>
        <source>gradients compiled</source>
        <translation>编译梯度</translation>
    </message>
    <message>
        <source>autograd</source>
        <translation>自动微分</translation>
    </message>
    <message numerus="yes">
        <source>{count} threads</source>
        <translation><numerusform>{count} 线程</numerusform></translation>
    </message>
    <message>
        <source>{rate} steps/s</source>
        <translation>{rate} 步/秒</translation>
    </message>
    <message>
        <source>{count} frames/s</source>
        <translation>{count} 帧/秒</translation>
    </message>
    <message>
        <source>{source}: {reason}</source>
        <translation>{source}：{reason}</translation>
    </message>
    <message>
        <source>Step 88,888 · 36 of 36 · D, 5 of 5</source>
        <translation>第 88,888 步 · 36 / 36 · D，5 / 5</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一阶段</translation>
    </message>
    <message>
        <source>The stage before  ( &lt; )</source>
        <translation>上一个阶段  ( &lt; )</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一阶段</translation>
    </message>
    <message>
        <source>The next stage; after the last the step is taken  ( , )</source>
        <translation>下一个阶段；最后一个阶段之后完成这一步  ( , )</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>走完这一步</translation>
    </message>
    <message>
        <source>Take this step now, without the stages that are left  ( &gt; )</source>
        <translation>跳过剩余阶段，立即走完这一步  ( &gt; )</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Let the stages go by themselves, slow enough to be read</source>
        <translation>让各阶段自动前进，速度慢到足以阅读</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>先预测</translation>
    </message>
    <message>
        <source>Before each step ask what it will do; the score is of this session</source>
        <translation>每一步之前先提问它会怎样；得分按本次会话计</translation>
    </message>
    <message>
        <source>Predict {count} steps</source>
        <translation>预测 {count} 步</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Walk no further: a step that is not taken is not taken</source>
        <translation>不再继续：没有走完的步不算数</translation>
    </message>
    <message>
        <source>What is told of this preset comes back once you have answered.</source>
        <translation>回答之后，再显示对该预设的说明。</translation>
    </message>
    <message>
        <source>What is told and offered with this preset comes back after the challenge.</source>
        <translation>此预设的说明和提供的操作会在挑战结束后恢复。</translation>
    </message>
    <message>
        <source>This is how it is now</source>
        <translation>现在就是这样</translation>
    </message>
    <message>
        <source>{sort}: {title}</source>
        <translation>{sort}：{title}</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>
Starts again: that takes new weights</source>
        <translation>
重新开始：需要新的权重</translation>
    </message>
    <message>
        <source>{name} stays in the list of runs, at step {step:,}.</source>
        <translation>{name} 保留在运行列表中，位于第 {step:,} 步。</translation>
    </message>
    <message>
        <source>Healthy counterpart</source>
        <translation>正常对照</translation>
    </message>
    <message>
        <source>Failing counterpart</source>
        <translation>失败对照</translation>
    </message>
    <message>
        <source>Not with the settings as they are: {trouble}</source>
        <translation>现有设置下不可用：{trouble}</translation>
    </message>
    <message>
        <source>From step {step:,}</source>
        <translation>从第 {step:,} 步起</translation>
    </message>
    <message>
        <source>Once the run is ready</source>
        <translation>待运行就绪后</translation>
    </message>
    <message>
        <source>All that these change is as the preset has it</source>
        <translation>这些更改所涉及的设置都与预设相同</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>回到它</translation>
    </message>
    <message>
        <source>Back to {words}</source>
        <translation>恢复为 {words}</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the settings before</comment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>step in which a run diverged, of {steps:,}</source>
        <translation>运行发散时的步数（共 {steps:,} 步）</translation>
    </message>
    <message>
        <source>{series} at step {step:,}</source>
        <translation>{series}，第 {step:,} 步</translation>
    </message>
    <message>
        <source>{label} ({unit})</source>
        <translation>{label}（{unit}）</translation>
    </message>
    <message>
        <source>fakes at step {step:,}</source>
        <translation>生成样本，第 {step:,} 步</translation>
    </message>
    <message>
        <source>{what}, mean of {seeds} seeds</source>
        <translation>{what}，{seeds} 个种子的均值</translation>
    </message>
    <message>
        <source>loss of D</source>
        <translation>D 的损失</translation>
    </message>
    <message>
        <source>loss of G</source>
        <translation>G 的损失</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>some seeds diverged</source>
        <translation>部分种子发散</translation>
    </message>
    <message>
        <source>cannot be</source>
        <translation>不可行</translation>
    </message>
    <message>
        <source>not done yet ({count:,} runs)</source>
        <translation>尚未完成（{count:,} 个运行）</translation>
    </message>
    <message>
        <source>Go back to before this (step {step:,})</source>
        <translation>回到此更改之前（第 {step:,} 步）</translation>
    </message>
    <message>
        <source>Nothing is before step 0</source>
        <translation>第 0 步之前没有内容</translation>
    </message>
    <message>
        <source>The settings and pictures of then; what you change there begins a branch</source>
        <translation>当时的设置和画面；在那里更改会开始一个分支</translation>
    </message>
    <message>
        <source>Take this change back now</source>
        <translation>现在撤回此更改</translation>
    </message>
    <message>
        <source>Nothing of it is in force now</source>
        <translation>它现在已不起作用</translation>
    </message>
    <message>
        <source>As a change made at the newest step</source>
        <translation>作为在最新一步所作的更改</translation>
    </message>
    <message>
        <source>At step {step:,} of {end:,}.</source>
        <translation>第 {step:,} 步，共 {end:,} 步。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Diverged in step {steps}.</source>
        <translation>在第 {steps} 步发散。</translation>
    </message>
    <message>
        <source>Changes marked: {count}.</source>
        <translation>已标记的更改：{count}。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The runs of this window: show, pin, rename, compare, delete</source>
        <translation>本窗口的运行：显示、固定、重命名、对比、删除</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Train this run beside one with a difference, step by step</source>
        <translation>与一个有所不同的运行并排，逐步训练</translation>
    </message>
    <message>
        <source>Step on show</source>
        <translation>当前显示的步</translation>
    </message>
    <message>
        <source>The step on show; type another to go there</source>
        <translation>当前显示的步；输入另一步即可跳转</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>细看</translation>
    </message>
    <message>
        <source>Compute this very step anew</source>
        <translation>重新计算这一步</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>, no picture</source>
        <translation>，无画面</translation>
    </message>
    <message>
        <source>, picture of {step:,}</source>
        <translation>，画面为第 {step:,} 步</translation>
    </message>
    <message>
        <source>a step of this run</source>
        <translation>此运行中的一步</translation>
    </message>
    <message>
        <source>Presets: set-ups worth seeing</source>
        <translation>预设：值得一看的配置</translation>
    </message>
    <message>
        <source>Preset: {title}</source>
        <translation>预设：{title}</translation>
    </message>
    <message>
        <source>Larger text, for a lecture hall</source>
        <translation>放大文字，用于报告厅</translation>
    </message>
    <message>
        <source>Step D alone: the discriminator's updates of one step, and none of the generator's  (D)</source>
        <translation>仅 D 走一步：只做一步中判别器的更新，不更新生成器  (D)</translation>
    </message>
    <message>
        <source>Step D</source>
        <translation>D 一步</translation>
    </message>
    <message>
        <source>Step G</source>
        <translation>G 一步</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>a button</comment>
        <translation>单步</translation>
    </message>
    <message>
        <source>Step G alone: the generator's updates of one step, and none of the discriminator's  (G)</source>
        <translation>仅 G 走一步：只做一步中生成器的更新，不更新判别器  (G)</translation>
    </message>
    <message>
        <source>One step of both networks  ( . )</source>
        <translation>两个网络各走一步  ( . )</translation>
    </message>
    <message>
        <source>Begin again from step 0, with the same seed  (R)</source>
        <translation>用同一随机种子从第 0 步重新开始  (R)</translation>
    </message>
    <message>
        <source>Begin again with other random numbers  (Shift+R)</source>
        <translation>用另一组随机数重新开始  (Shift+R)</translation>
    </message>
    <message>
        <source>Reset, new seed</source>
        <translation>重置、新种子</translation>
    </message>
    <message>
        <source>More: reset, new seed</source>
        <translation>更多：重置、新种子</translation>
    </message>
    <message>
        <source>{words}: {detail}  (Space)</source>
        <translation>{words}：{detail}  (空格)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Diverged.</source>
        <translation>已发散。</translation>
    </message>
    <message>
        <source>It is still loading: PyTorch, or the data. A slow disk takes its time.</source>
        <translation>仍在加载 PyTorch 或数据。磁盘较慢时需要等待。</translation>
    </message>
    <message>
        <source>One step of large networks may take that long. Or the training process is stopped, or stuck: then it can start anew, and goes on from where it was last seen, with all that you have changed.</source>
        <translation>大型网络的一步可能就要这么久。也可能训练进程已停止或卡住：这时可以重新启动，它会带着你的所有更改，从最后所见之处继续。</translation>
    </message>
    <message>
        <source>{change} and go on</source>
        <translation>{change}并继续</translation>
    </message>
    <message>
        <source>No answer for {seconds} s.</source>
        <translation>已有 {seconds} 秒没有响应。</translation>
    </message>
    <message>
        <source>Looking for a change that holds: each is tried on a copy of the run.</source>
        <translation>正在寻找能稳住训练的更改：每种都在运行的副本上试验。</translation>
    </message>
    <message>
        <source>Go back to step {step:,}: {change} and go on</source>
        <translation>回到第 {step:,} 步：{change}并继续</translation>
    </message>
    <message>
        <source>This has been tried on a copy of the run, and held:</source>
        <translation>以下更改已在运行的副本上试过，能稳住训练：</translation>
    </message>
    <message>
        <source>The {quantity} of the {player} stopped being finite in step {step:,}, at learning rates of {rates}. Paused at step {earlier:,}, before its weights ran away. {outlook}</source>
        <translation>{player}的{quantity}在第 {step:,} 步不再是有限数，当时的学习率为 {rates}。已暂停在第 {earlier:,} 步，即权重失控之前。{outlook}</translation>
    </message>
    <message>
        <source>Nothing was started. {message}</source>
        <translation>未能开始。{message}</translation>
    </message>
    <message>
        <source>{reason} Everything on screen is kept. You can go on from step {step:,}, with all that you have changed.</source>
        <translation>{reason}屏幕上的内容都已保留。可以带着你的所有更改，从第 {step:,} 步继续。</translation>
    </message>
    <message>
        <source>Neither lower rates nor clipped gradients held on a copy of the run. Start again with other settings.</source>
        <translation>在运行的副本上，降低学习率和裁剪梯度都没能稳住训练。请换用其他设置重新开始。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Restart from step {step:,}</source>
        <translation>从第 {step:,} 步重启</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>从头再来</translation>
    </message>
    <message>
        <source>Training has ended.</source>
        <translation>训练进程已结束。</translation>
    </message>
    <message>
        <source>Go on from step {step:,}</source>
        <translation>从第 {step:,} 步继续</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Pixels, for slides and the web</source>
        <translation>像素图，用于幻灯片和网页</translation>
    </message>
    <message>
        <source>A drawing, sharp at any size, for the web and to be edited</source>
        <translation>矢量图，任意大小都清晰，用于网页和编辑</translation>
    </message>
    <message>
        <source>A drawing on a page of its size, for papers</source>
        <translation>矢量图，页面与图同大，用于论文</translation>
    </message>
    <message>
        <source>as on screen</source>
        <translation>与屏幕相同</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>窗口的颜色</translation>
    </message>
    <message>
        <source>light, for print</source>
        <translation>浅色，用于打印</translation>
    </message>
    <message>
        <source>Dark on white, whatever the window has</source>
        <translation>白底深色，与窗口颜色无关</translation>
    </message>
    <message>
        <source>Save picture of a view</source>
        <translation>保存视图图片</translation>
    </message>
    <message>
        <source>{count} pixels for each of the window</source>
        <translation>窗口的每个像素对应 {count} 个像素</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>No view is on screen that could be saved.</source>
        <translation>屏幕上没有可保存的视图。</translation>
    </message>
    <message>
        <source>A picture of {title} is on the clipboard.</source>
        <translation>“{title}”的图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>all runs, side by side</source>
        <translation>所有运行，并排</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>播放控制</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>By its code, or system</source>
        <translation>按语言代码，或跟随系统</translation>
    </message>
    <message>
        <source>Restore the &amp;layout</source>
        <translation>恢复布局(&amp;L)</translation>
    </message>
    <message>
        <source>Opened: {title}, seed {seed}, at step 0. Space trains it.</source>
        <translation>已打开：{title}，种子 {seed}，第 0 步。按空格键训练。</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>对比(&amp;C)…</translation>
    </message>
    <message>
        <source>Compare with a difference</source>
        <translation>与有所不同的运行对比</translation>
    </message>
    <message>
        <source>Wishes, and a step or none</source>
        <translation>所要的更改，以及某一步或无</translation>
    </message>
    <message>
        <source>Choose a lane</source>
        <translation>选择对比运行</translation>
    </message>
    <message>
        <source>By its number, from 1</source>
        <translation>按编号，从 1 开始</translation>
    </message>
    <message>
        <source>Act on all lanes</source>
        <translation>作用于全部对比运行</translation>
    </message>
    <message>
        <source>Or on the chosen one</source>
        <translation>或只作用于所选的</translation>
    </message>
    <message>
        <source>Compare a run no longer</source>
        <translation>不再对比某个运行</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>结束对比(&amp;E)</translation>
    </message>
    <message>
        <source>Go on with the chosen run alone</source>
        <translation>只继续所选的运行</translation>
    </message>
    <message>
        <source>&amp;Try N seeds…</source>
        <translation>尝试 N 个种子(&amp;T)…</translation>
    </message>
    <message>
        <source>How this turns out, whatever the seed</source>
        <translation>换不同的随机种子，结果会怎样</translation>
    </message>
    <message>
        <source>Try a &amp;map…</source>
        <translation>制作参数图(&amp;M)…</translation>
    </message>
    <message>
        <source>Whole runs over two settings, in colours</source>
        <translation>对两项设置做完整训练，用颜色表示结果</translation>
    </message>
    <message>
        <source>Open a seed</source>
        <translation>打开某个种子</translation>
    </message>
    <message>
        <source>An experiment, as a run of its own</source>
        <translation>把一个实验作为独立的运行</translation>
    </message>
    <message>
        <source>Open a &amp;map…</source>
        <translation>打开参数图(&amp;M)…</translation>
    </message>
    <message>
        <source>Look at a map of runs that was made before, go on with it, and open any of its runs</source>
        <translation>查看以前做的参数图，继续计算，并打开其中任何一个运行</translation>
    </message>
    <message>
        <source>Go on with the &amp;last session</source>
        <translation>继续上次会话(&amp;L)</translation>
    </message>
    <message>
        <source>What was on show when the window was closed the last time</source>
        <translation>上次关闭窗口时所显示的内容</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Animation, filmstrip, script, tables, weights, set-up</source>
        <translation>动画、连环图、脚本、表格、权重、配置</translation>
    </message>
    <message>
        <source>Save as a pre&amp;set…</source>
        <translation>存为预设(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep the settings on show among the presets, with a story, or as a file to hand on</source>
        <translation>把当前设置连同说明存入预设，或存为可分享的文件</translation>
    </message>
    <message>
        <source>&amp;Import a preset…</source>
        <translation>导入预设(&amp;I)…</translation>
    </message>
    <message>
        <source>Keep a set-up from a file among the presets</source>
        <translation>把文件中的配置加入预设</translation>
    </message>
    <message>
        <source>Show a view for now</source>
        <translation>暂时显示视图</translation>
    </message>
    <message>
        <source>Until the next preset, as a lesson does</source>
        <translation>直到下一个预设，如课程所做</translation>
    </message>
    <message>
        <source>Show a view</source>
        <translation>显示视图</translation>
    </message>
    <message>
        <source>By its name in the catalogue</source>
        <translation>按目录中的名称</translation>
    </message>
    <message>
        <source>All &amp;controls</source>
        <translation>全部控件(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide the panel of controls</source>
        <translation>显示或隐藏控件面板</translation>
    </message>
    <message>
        <source>Open a section of the controls</source>
        <translation>打开控件的某个分区</translation>
    </message>
    <message>
        <source>By its title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>Picture w&amp;ider</source>
        <translation>加宽主画面(&amp;I)</translation>
    </message>
    <message>
        <source>Give it some of the width of the plots</source>
        <translation>从各图的宽度中分一些给它</translation>
    </message>
    <message>
        <source>Picture &amp;narrower</source>
        <translation>缩窄主画面(&amp;N)</translation>
    </message>
    <message>
        <source>Give the plots some of its width</source>
        <translation>把它的宽度分一些给各图</translation>
    </message>
    <message>
        <source>&amp;Hall mode</source>
        <translation>报告厅模式(&amp;H)</translation>
    </message>
    <message>
        <source>Large text, the picture and two plots</source>
        <translation>大号文字、主画面和两幅图</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
</TS>
