<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>{now} modes are covered</source>
        <translation>已覆盖 {now} 个模式</translation>
    </message>
    <message>
        <source>The distance to the data is {now}</source>
        <translation>与数据的距离为 {now}</translation>
    </message>
    <message>
        <source>The distance to rest is {now}</source>
        <translation>与平衡点的距离为 {now}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>更少</translation>
    </message>
    <message>
        <source>As many</source>
        <translation>一样多</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>变大</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>变小</translation>
    </message>
    <message>
        <source>About the same</source>
        <translation>大致不变</translation>
    </message>
    <message>
        <source>At step {step:,}: {now}. And at step {end:,}?</source>
        <translation>第 {step:,} 步：{now}。到第 {end:,} 步会怎样？</translation>
    </message>
    <message>
        <source>{before} at step {begun:,}, {after} at step {end:,}</source>
        <translation>第 {begun:,} 步为 {before}，第 {end:,} 步为 {after}</translation>
    </message>
    <message>
        <source>{verdict}. {numbers}. {score}.</source>
        <translation>{verdict}。{numbers}。{score}。</translation>
    </message>
    <message>
        <source>Predict to step {step:,}</source>
        <translation>预测到第 {step:,} 步</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>You say: {answer}. It is told at step {step:,}.</source>
        <translation>你的预测：{answer}。到第 {step:,} 步揭晓。</translation>
    </message>
    <message>
        <source>A prediction is of one run, at its newest step: end the comparison, or come back to now.</source>
        <translation>只能对一个运行的最新一步作预测：请结束对比，或回到现在。</translation>
    </message>
    <message>
        <source>Nothing is measured of this run yet: let it make some steps.</source>
        <translation>此运行尚无测量结果：请先让它走几步。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Not so: {answer}</source>
        <translation>不对：{answer}</translation>
    </message>
    <message>
        <source>The prediction is left open.</source>
        <translation>预测未作答。</translation>
    </message>
    <message>
        <source>After {steps:,} steps alone {player}'s loss still falls a little</source>
        <translation>单独训练 {steps:,} 步后，{player} 的损失仍略有下降</translation>
    </message>
    <message>
        <source>After {steps:,} steps alone {player}'s loss hardly falls any more</source>
        <translation>单独训练 {steps:,} 步后，{player} 的损失几乎不再下降</translation>
    </message>
    <message>
        <source>{other} is frozen: {player} alone learns until its loss stalls. Pause ends it.</source>
        <translation>{other} 已冻结：仅 {player} 学习，直到其损失停滞。暂停即结束。</translation>
    </message>
    <message>
        <source>{how}: lowest mean of {count} steps {loss}. Play lets {other} go on.</source>
        <translation>{how}：{count} 步均值的最低值为 {loss}。按播放让 {other} 继续。</translation>
    </message>
    <message>
        <source>{player} alone for {steps:,} steps. Pause ends it.</source>
        <translation>{player} 已单独训练 {steps:,} 步。暂停即结束。</translation>
    </message>
    <message>
        <source>Ended after {steps:,} steps of {player} alone; its loss had not stalled.</source>
        <translation>{player} 单独训练 {steps:,} 步后结束；其损失尚未停滞。</translation>
    </message>
    <message>
        <source>there is no run {run} in it</source>
        <translation>其中没有运行 {run}</translation>
    </message>
    <message>
        <source>Nothing was changed before step {step:,}.</source>
        <translation>第 {step:,} 步之前没有更改。</translation>
    </message>
    <message>
        <source>There is no change after step {step:,}.</source>
        <translation>第 {step:,} 步之后没有更改。</translation>
    </message>
    <message>
        <source>There is no change {number} in this run.</source>
        <translation>此运行没有第 {number} 号更改。</translation>
    </message>
    <message>
        <source>There is no change before step {step:,}.</source>
        <translation>第 {step:,} 步之前没有更改。</translation>
    </message>
    <message>
        <source>{number}  step {step:,}: {words}</source>
        <translation>{number}  第 {step:,} 步：{words}</translation>
    </message>
    <message>
        <source>{change} was changed at step 0: there is nothing before it.</source>
        <translation>“{change}”是在第 0 步更改的：在它之前没有内容。</translation>
    </message>
    <message>
        <source>Nothing of {change} is in force now: there is nothing to take back.</source>
        <translation>“{change}”现已不起作用：无需撤回。</translation>
    </message>
    <message>
        <source>Taken back now: {change}</source>
        <translation>现已撤回：{change}</translation>
    </message>
    <message>
        <source>Step {step:,}, before {change}. What you change here begins a branch; the run with the change stays.</source>
        <translation>第 {step:,} 步，在“{change}”之前。在此更改会开始一个分支；含该更改的运行保留。</translation>
    </message>
    <message>
        <source>this run is on show already</source>
        <translation>此运行已在显示</translation>
    </message>
    <message>
        <source>points and pictures cannot be compared</source>
        <translation>数据点与图像不能对比</translation>
    </message>
    <message>
        <source>a run that could not begin cannot be compared</source>
        <translation>未能开始的运行不能对比</translation>
    </message>
    <message>
        <source>a run that was computed elsewhere is not trained here</source>
        <translation>在别处计算的运行不在这里训练</translation>
    </message>
    <message>
        <source>{players} learn</source>
        <translation>{players} 学习</translation>
    </message>
    <message>
        <source>{players} learns</source>
        <translation>{players} 学习</translation>
    </message>
    <message>
        <source>D sees fakes and reals</source>
        <translation>D 看生成样本和真实样本</translation>
    </message>
    <message>
        <source>D sees fakes</source>
        <translation>D 看生成样本</translation>
    </message>
    <message>
        <source>back through both</source>
        <translation>反向通过两者</translation>
    </message>
    <message>
        <source>G makes fakes of latents</source>
        <translation>G 由潜变量产生生成样本</translation>
    </message>
    <message>
        <source>how wrong is {players}?</source>
        <translation>{players} 错了多少？</translation>
    </message>
    <message>
        <source>back through D</source>
        <translation>反向通过 D</translation>
    </message>
    <message>
        <source>back through D, fakes and G</source>
        <translation>反向通过 D、生成样本和 G</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未改</translation>
    </message>
    <message>
        <source>{count} runs are too many to compare: {most} at most</source>
        <translation>{count} 个运行太多，无法对比：最多 {most} 个</translation>
    </message>
    <message>
        <source>{most} runs are the most that can be compared: remove one first</source>
        <translation>最多对比 {most} 个运行：请先移除一个</translation>
    </message>
    <message>
        <source>Train until {series} is {bounds}.</source>
        <translation>训练到{series}{bounds}。</translation>
    </message>
    <message>
        <source>This page is about another run than the one on show: one of “{title}”.</source>
        <translation>这一页讲的不是当前显示的运行，而是“{title}”的一个运行。</translation>
    </message>
    <message>
        <source>{series}: from {before} to {after}.</source>
        <translation>{series}：从 {before} 到 {after}。</translation>
    </message>
    <message>
        <source>Train to step {step:,}.</source>
        <translation>训练到第 {step:,} 步。</translation>
    </message>
    <message>
        <source>Train on to step {step:,}.</source>
        <translation>继续训练到第 {step:,} 步。</translation>
    </message>
    <message>
        <source>Change the setting.</source>
        <translation>更改该设置。</translation>
    </message>
    <message>
        <source>Wait for the line below the picture to say “{condition}”.</source>
        <translation>等待主画面下方的提示显示“{condition}”。</translation>
    </message>
    <message>
        <source>Train until {series} is {bounds}, by step {step:,}.</source>
        <translation>在第 {step:,} 步之前训练到{series}{bounds}。</translation>
    </message>
    <message>
        <source>at least {low} and at most {high}</source>
        <translation>不低于 {low} 且不高于 {high}</translation>
    </message>
    <message>
        <source>Step {step:,} is past: R begins again.</source>
        <translation>已过第 {step:,} 步：按 R 重新开始。</translation>
    </message>
    <message>
        <source>Not in this challenge: {setting} has to stay as it is</source>
        <translation>此挑战中不可用：{setting} 必须保持原样</translation>
    </message>
    <message>
        <source>You say: {answer}. The run tells at step {step:,}.</source>
        <translation>你的回答：{answer}。到第 {step:,} 步由训练揭晓。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>It is: {answer}.</source>
        <translation>答案是：{answer}。</translation>
    </message>
    <message>
        <source>{setting} was changed, which has to stay as it is: open the challenge anew.</source>
        <translation>“{setting}”被更改了，它必须保持原样：请重新打开挑战。</translation>
    </message>
    <message>
        <source>It rises</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>It falls</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>When {player} has learned from this batch, where does the mean {output} of the batch go?</source>
        <translation>{player} 从这一批学习之后，该批的平均 {output} 会怎样变化？</translation>
    </message>
    <message>
        <source>D's loss was {loss} in the step before. On the new batch of this one, where does it go?</source>
        <translation>上一步 D 的损失为 {loss}。在这一步的新批次上，它会怎样变化？</translation>
    </message>
    <message>
        <source>{right} of {made} right</source>
        <translation>答对 {right} / {made}</translation>
    </message>
    <message>
        <source>{setup}, seed {seed}</source>
        <translation>{setup}，种子 {seed}</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>运行 {number}</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>there is no run {run}</source>
        <translation>没有运行 {run}</translation>
    </message>
    <message>
        <source>{name} has not begun yet: nothing can branch off it</source>
        <translation>{name} 尚未开始：无法从它分支</translation>
    </message>
    <message>
        <source>nothing can branch off at step {step:,}: the run has steps 0 to {last:,}</source>
        <translation>无法从第 {step:,} 步分支：此运行有第 0 到 {last:,} 步</translation>
    </message>
    <message>
        <source>the run on show cannot be deleted: show another one first</source>
        <translation>正在显示的运行不能删除：请先显示另一个</translation>
    </message>
    <message>
        <source>no run has begun yet</source>
        <translation>尚无运行开始</translation>
    </message>
    <message>
        <source>a run on show cannot be hidden: show another one first</source>
        <translation>正在显示的运行不能隐藏：请先显示另一个</translation>
    </message>
    <message>
        <source>one run branches off, not several: choose a lane first</source>
        <translation>只能从一个运行分支：请先选择一个对比运行</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} latents at random</source>
        <translation><numerusform>{count:,} 个随机潜变量</numerusform></translation>
    </message>
    <message>
        <source>{turn}: draw {latents}; no reals are needed.</source>
        <translation>{turn}：抽取 {latents}；不需要真实样本。</translation>
    </message>
    <message numerus="yes">
        <source>G turns the latents into {count:,} fakes.</source>
        <translation><numerusform>G 把潜变量变成 {count:,} 个生成样本。</numerusform></translation>
    </message>
    <message>
        <source>D gives each a score, high for real; on average {outputs}.</source>
        <translation>D 给每个样本打分，越真实越高；平均 {outputs}。</translation>
    </message>
    <message>
        <source>{player}'s loss on this batch is {loss}</source>
        <translation>{player} 在这一批上的损失为 {loss}</translation>
    </message>
    <message>
        <source>{what}: the less, the more D takes its fakes for real.</source>
        <translation>{what}：越小，D 越把它的生成样本当成真实样本。</translation>
    </message>
    <message>
        <source>Backwards through D and the fakes to G's weights: the gradient has norm {norm}.</source>
        <translation>反向经过 D 和生成样本到 G 的权重：梯度范数为 {norm}。</translation>
    </message>
    <message>
        <source>{optimizer} moves {player}'s weights by {length}.</source>
        <translation>{optimizer} 把 {player} 的权重移动了 {length}。</translation>
    </message>
    <message>
        <source>For this batch {changes}.</source>
        <translation>对这一批：{changes}。</translation>
    </message>
    <message>
        <source>{player}, {turn} of {total}</source>
        <translation>{player}，{turn} / {total}</translation>
    </message>
    <message>
        <source>Ahead, {player} looks again</source>
        <translation>在前探处，{player} 再看一次</translation>
    </message>
    <message>
        <source>{player}'s turn</source>
        <translation>轮到 {player}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} reals of the data</source>
        <translation><numerusform>{count:,} 个真实样本</numerusform></translation>
    </message>
    <message>
        <source>{turn}: draw {reals}, and take the latents whose fakes the other has just learned from.</source>
        <translation>{turn}：抽取 {reals}，并沿用对方刚才学习所用生成样本的潜变量。</translation>
    </message>
    <message>
        <source>{turn}: take the latents whose fakes the other has just learned from.</source>
        <translation>{turn}：沿用对方刚才学习所用生成样本的潜变量。</translation>
    </message>
    <message>
        <source>{turn}: draw {reals} and {latents}.</source>
        <translation>{turn}：抽取 {reals}和 {latents}。</translation>
    </message>
    <message>
        <source>Noise is added to all that D sees.</source>
        <translation>D 看到的所有样本都加了噪声。</translation>
    </message>
    <message>
        <source>D, as it would be {unroll} updates later, says how likely each is real; on average {outputs}.</source>
        <translation>再更新 {unroll} 次后的 D 给出每个样本为真的概率；平均 {outputs}。</translation>
    </message>
    <message>
        <source>D, as it would be {unroll} updates later, gives each a score, high for real; on average {outputs}.</source>
        <translation>再更新 {unroll} 次后的 D 给每个样本打分，越真实越高；平均 {outputs}。</translation>
    </message>
    <message>
        <source>D says how likely each is real; on average {outputs}.</source>
        <translation>D 给出每个样本为真的概率；平均 {outputs}。</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>没有数值</translation>
    </message>
    <message>
        <source>{what}: how far fakes are from reals in what D's last layer sees.</source>
        <translation>{what}：即在 D 的最后一层看来，生成样本离真实样本有多远。</translation>
    </message>
    <message>
        <source>Backwards through D to D's weights: the gradient has norm {norm}.</source>
        <translation>反向经过 D 到 D 的权重：梯度范数为 {norm}。</translation>
    </message>
    <message>
        <source>{player}'s gate is shut at this loss: it makes no move, and its weights stay as they are.</source>
        <translation>在此损失下 {player} 的门控关闭：它不更新，权重保持不变。</translation>
    </message>
    <message>
        <source>{dynamics} makes a direction of norm {norm}.</source>
        <translation>{dynamics}给出范数为 {norm} 的方向。</translation>
    </message>
    <message>
        <source>{player} looks ahead by a step of {length}, which it takes back before it learns.</source>
        <translation>{player} 前探长为 {length} 的一步，并在学习之前撤回。</translation>
    </message>
    <message>
        <source>From where {player} stood, by the gradient found ahead: </source>
        <translation>从 {player} 原来的位置出发，用前探处的梯度：</translation>
    </message>
    <message>
        <source>{optimizer} moves {player}'s weights by {length} ({share:.2%} of their norm).</source>
        <translation>{optimizer} 把 {player} 的权重移动了 {length}（其范数的 {share:.2%}）。</translation>
    </message>
    <message>
        <source>Here the step ends: {player}'s loss is no finite number any more. It cannot be taken.</source>
        <translation>这一步到此为止：{player} 的损失不再是有限数，无法走完。</translation>
    </message>
    <message>
        <source>Here the step ends: {player}'s weights are no finite numbers any more. It cannot be taken.</source>
        <translation>这一步到此为止：{player} 的权重不再是有限数，无法走完。</translation>
    </message>
    <message>
        <source>{player} makes no update: this is a step of {other} alone.</source>
        <translation>{player} 不更新：这是仅 {other} 的一步。</translation>
    </message>
    <message>
        <source>{player} makes no update: it is frozen.</source>
        <translation>{player} 不更新：它被冻结了。</translation>
    </message>
    <message>
        <source>Penalties are in it.</source>
        <translation>其中包含惩罚项。</translation>
    </message>
    <message>
        <source>{what}: the less, the better it tells reals from fakes.</source>
        <translation>{what}：越小，越能区分真实样本与生成样本。</translation>
    </message>
    <message>
        <source>Clipped to norm {norm}.</source>
        <translation>裁剪到范数 {norm}。</translation>
    </message>
    <message>
        <source>Step through follows one run: end the comparison, or choose one run alone, to walk through its steps</source>
        <translation>逐阶段只跟随一个运行：请结束对比，或只选一个运行，再逐阶段查看</translation>
    </message>
    <message>
        <source>Step {step:,}</source>
        <translation>第 {step:,} 步</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} / {total}</translation>
    </message>
    <message>
        <source>You say: {answer}.</source>
        <translation>你的回答：{answer}。</translation>
    </message>
    <message>
        <source>{verdict}: {numbers}. {score}.</source>
        <translation>{verdict}：{numbers}。{score}。</translation>
    </message>
    <message>
        <source>The step is computed on a copy of the run…</source>
        <translation>正在运行的副本上计算这一步…</translation>
    </message>
    <message>
        <source>The step is taken…</source>
        <translation>正在走这一步…</translation>
    </message>
    <message>
        <source>Step {step:,} is walked through, as it was done.</source>
        <translation>第 {step:,} 步已按当时所做逐阶段走完。</translation>
    </message>
    <message>
        <source>Step {step:,} was not taken: the run stands before it, at step {before:,}.</source>
        <translation>第 {step:,} 步没有走：运行停在它之前，即第 {before:,} 步。</translation>
    </message>
    <message>
        <source>There is no run to walk through a step of.</source>
        <translation>没有可逐阶段查看的运行。</translation>
    </message>
    <message>
        <source>This step cannot be walked through: {reason}.</source>
        <translation>无法逐阶段查看这一步：{reason}。</translation>
    </message>
    <message>
        <source>Step {step:,} is taken, and differs from what was told: please report this.</source>
        <translation>第 {step:,} 步已走完，但与预告不符：请报告此问题。</translation>
    </message>
    <message>
        <source>The step diverged, as told: the run went back to its last sound step.</source>
        <translation>如预告，这一步发散了：运行已回到最后一个正常的步。</translation>
    </message>
    <message>
        <source>Not so. {answer}</source>
        <translation>不对。{answer}</translation>
    </message>
    <message>
        <source>The question is left open.</source>
        <translation>问题未作答。</translation>
    </message>
    <message>
        <source>Step {step:,} is taken: all numbers are as told, to the last bit.</source>
        <translation>第 {step:,} 步已走完：所有数值与预告逐位相同。</translation>
    </message>
    <message>
        <source>Step {step:,} is taken.</source>
        <translation>第 {step:,} 步已走完。</translation>
    </message>
    <message>
        <source>The run goes on from before step {step:,}, which was not walked through.</source>
        <translation>运行从第 {step:,} 步之前继续，该步未逐阶段走完。</translation>
    </message>
    <message>
        <source>Next begins step {step:,}.</source>
        <translation>接下来是第 {step:,} 步。</translation>
    </message>
    <message>
        <source>There is no step {step:,}: this run has steps 0 to {end:,}.</source>
        <translation>没有第 {step:,} 步：此运行有第 0 到 {end:,} 步。</translation>
    </message>
    <message>
        <source>This run was computed elsewhere: no step of it is computed anew here.</source>
        <translation>此运行是在别处计算的：这里不重新计算它的任何一步。</translation>
    </message>
    <message>
        <source>Training rests while step {step:,} is computed anew.</source>
        <translation>重新计算第 {step:,} 步期间暂停训练。</translation>
    </message>
    <message>
        <source>Made again in {lane}: {words}</source>
        <translation>已在“{lane}”中重做：{words}</translation>
    </message>
    <message>
        <source>Taken back in {lane}: {words}</source>
        <translation>已在“{lane}”中撤回：{words}</translation>
    </message>
    <message>
        <source>The run is still loading: nothing can be taken back yet.</source>
        <translation>运行仍在加载：暂时无法撤回。</translation>
    </message>
    <message>
        <source>The run is still loading: nothing can be made again yet.</source>
        <translation>运行仍在加载：暂时无法重做。</translation>
    </message>
    <message>
        <source>It cannot be taken back now: {error}</source>
        <translation>现在无法撤回：{error}</translation>
    </message>
    <message>
        <source>Taken back: {words}</source>
        <translation>已撤回：{words}</translation>
    </message>
    <message>
        <source>Made again: {words}</source>
        <translation>已重做：{words}</translation>
    </message>
    <message>
        <source>there is no run to change</source>
        <translation>没有可更改的运行</translation>
    </message>
</context>
</TS>
