<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>About to diverge</source>
        <translation>即将发散</translation>
    </message>
    <message>
        <source>Weights grow from look to look, each step larger than the one before. Soon a number will be infinite.</source>
        <translation>权重在每次检查时都比上一次更大，每一步也比前一步更长。很快就会出现无穷大的数。</translation>
    </message>
    <message>
        <source>The largest weight is {growth:said} times what it was two looks ago.</source>
        <translation>最大的权重是两次检查之前的 {growth:said} 倍。</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>死亡单元</translation>
    </message>
    <message>
        <source>Most units of a network give zero whatever comes in: nothing is learned through them. Lower rates do not bring them back: start again, with lower ones or with leaky ReLU.</source>
        <translation>网络中的大多数单元不论输入什么都输出零：无法通过它们学到任何东西。降低学习率救不活它们：请用更低的学习率或 LeakyReLU 重新开始。</translation>
    </message>
    <message>
        <source>{share:.0%} of the units of one network give zero for every sample.</source>
        <translation>某个网络有 {share:.0%} 的单元对所有样本都输出零。</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>梯度消失</translation>
    </message>
    <message>
        <source>D is so sure of every fake that its slope there is nearly flat: G is not told which way to go.</source>
        <translation>D 对每个生成样本都极有把握，那里的 D 几乎是平的：G 得不到该往哪里走的信息。</translation>
    </message>
    <message>
        <source>The norm of G's gradient is down to {gradient:said}, while fakes are far from the data.</source>
        <translation>G 的梯度范数已降到 {gradient:said}，而生成样本离数据还很远。</translation>
    </message>
    <message>
        <source>G hardly moves</source>
        <translation>G 几乎不动</translation>
    </message>
    <message>
        <source>Fakes are far from the data and stay where they are: steps are too small to get anywhere.</source>
        <translation>生成样本离数据很远，却停在原处：步长太小，哪儿也到不了。</translation>
    </message>
    <message>
        <source>In the last looks fakes moved {moved:said} standard deviations; they are {far:,.0f} times the floor away.</source>
        <translation>最近几次检查之间，生成样本移动了 {moved:said} 个标准差；它们与数据的距离是下限的 {far:,.0f} 倍。</translation>
    </message>
    <message>
        <source>Mode hopping</source>
        <translation>模式跳跃</translation>
    </message>
    <message>
        <source>All fakes crowd on one spot. D learns to reject it, the crowd moves to the next, and round it goes.</source>
        <translation>所有生成样本挤在一处。D 学会识破这一处，它们就集体移到下一处，如此循环往复。</translation>
    </message>
    <message>
        <source>The crowd of fakes was elsewhere at {hops:.0f} of the last {looks:.0f} looks.</source>
        <translation>最近 {looks:.0f} 次检查中，有 {hops:.0f} 次生成样本群换了位置。</translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>模式崩溃</translation>
    </message>
    <message>
        <source>G has found a few outputs that fool D and makes nothing else: fakes are far less varied than the data.</source>
        <translation>G 找到了少数几种能骗过 D 的输出，于是只生成这些：生成样本远不如数据多样。</translation>
    </message>
    <message>
        <source>Fakes are {spread:.0%} as wide as the data; {covered:.0f} of {modes:.0f} modes are covered.</source>
        <translation>生成样本的散布范围只有数据的 {spread:.0%}；{modes:.0f} 个模式中覆盖了 {covered:.0f} 个。</translation>
    </message>
    <message>
        <source>Going round in circles</source>
        <translation>来回打转</translation>
    </message>
    <message>
        <source>Each player answers the other's last move. Losses rise and fall, and nobody gets nearer to rest.</source>
        <translation>双方都只是在回应对方的上一步。损失起起落落，谁也没有更接近平衡点。</translation>
    </message>
    <message>
        <source>The loss of G repeats itself ({rhythm:.0%} alike from one round to the next).</source>
        <translation>G 的损失在周期性重复（相邻两轮的相似度为 {rhythm:.0%}）。</translation>
    </message>
    <message>
        <source>D wins, G starves</source>
        <translation>D 太强，G 学不到</translation>
    </message>
    <message>
        <source>D tells nearly every fake from a real, whatever G does. What G learns from that gets it no nearer.</source>
        <translation>不论 G 怎么做，D 几乎都能把生成样本和真实样本区分开。G 从中学到的东西并没有让它更接近数据。</translation>
    </message>
    <message>
        <source>D ranks a real above a fake {separation:.1%} of the time; fakes come no nearer.</source>
        <translation>在 {separation:.1%} 的比较中，D 给真实样本的分数高于生成样本；生成样本没有再靠近数据。</translation>
    </message>
    <message>
        <source>G wins: D is too weak</source>
        <translation>G 占上风：D 太弱</translation>
    </message>
    <message>
        <source>D cannot tell fakes from reals although they differ: what it teaches G is no help.</source>
        <translation>生成样本与真实样本明明不同，D 却区分不出来：它教给 G 的东西没有帮助。</translation>
    </message>
    <message>
        <source>D ranks a real above a fake {separation:.0%} of the time, and fakes are at {far:,.0f} times the floor.</source>
        <translation>在 {separation:.0%} 的比较中，D 给真实样本的分数高于生成样本，而生成样本的距离是下限的 {far:,.0f} 倍。</translation>
    </message>
    <message>
        <source>Missing modes</source>
        <translation>缺失模式</translation>
    </message>
    <message>
        <source>Some modes of the data get less than a quarter of their share of the fakes, and it stays so.</source>
        <translation>数据的某些模式分到的生成样本不足应有份额的四分之一，而且一直如此。</translation>
    </message>
    <message>
        <source>{thin:.0f} of {modes:.0f} modes lack three quarters of their share of the fakes, and have for long.</source>
        <translation>{modes:.0f} 个模式中有 {thin:.0f} 个缺少应有份额的四分之三，而且已持续很久。</translation>
    </message>
    <message>
        <source>G copies its pool</source>
        <translation>G 在照抄样本池</translation>
    </message>
    <message>
        <source>There are few reals, and G makes those again instead of new ones like them.</source>
        <translation>真实样本很少，G 只是把它们重新生成一遍，而不是生成与之相似的新样本。</translation>
    </message>
    <message>
        <source>Fakes lie {copying:.0%} as far from the nearest real of the pool as unseen reals do.</source>
        <translation>生成样本到样本池中最近真实样本的距离，只有未见过的真实样本的 {copying:.0%}。</translation>
    </message>
    <message>
        <source>D knows its pool by heart</source>
        <translation>D 记住了样本池</translation>
    </message>
    <message>
        <source>There are few reals, and D gives them more than reals it never saw: it has learned them, not what they have in common.</source>
        <translation>真实样本很少，D 给它们的分数高于它从未见过的真实样本：它学到的是这些样本本身，而不是它们的共同点。</translation>
    </message>
    <message>
        <source>D ranks a real of its pool above an unseen one {held_out:.0%} of the time.</source>
        <translation>在 {held_out:.0%} 的比较中，D 给样本池中真实样本的分数高于未见过的真实样本。</translation>
    </message>
    <message>
        <source>Losses look settled</source>
        <translation>损失看似平稳</translation>
    </message>
    <message>
        <source>Both losses stay where they are, which looks like success. The fakes are far from the data all the same.</source>
        <translation>两个损失都停在原处，看起来像是成功了。然而生成样本离数据仍然很远。</translation>
    </message>
    <message>
        <source>On average losses have changed by {drift:.0%} of late, while the distance is {far:,.0f} times the floor.</source>
        <translation>近来损失平均只变化了 {drift:.0%}，而距离是下限的 {far:,.0f} 倍。</translation>
    </message>
    <message>
        <source>Fakes wander about</source>
        <translation>生成样本四处游荡</translation>
    </message>
    <message>
        <source>Fakes move on and on and get no nearer to the data: each step undoes some of what others did. Steps may be too large, batches too small, or the players chase each other.</source>
        <translation>生成样本不停移动，却没有更接近数据：每一步都抵消了其他步的一部分成果。可能是步长太大、批量太小，或者两个玩家在互相追逐。</translation>
    </message>
    <message>
        <source>In a few looks fakes move or widen by {moved:.0%} of the width of the data; they are {far:,.0f} times the floor away.</source>
        <translation>几次检查之间，生成样本移动或变宽了数据宽度的 {moved:.0%}；距离是下限的 {far:,.0f} 倍。</translation>
    </message>
    <message>
        <source>Far, and no nearer</source>
        <translation>远离数据，不再靠近</translation>
    </message>
    <message>
        <source>Fakes are far from the data, and have come no nearer for 3,000 steps. None of the usual signs says why.</source>
        <translation>生成样本远离数据，3,000 步以来没有更接近。常见的征兆都没有说明原因。</translation>
    </message>
    <message>
        <source>Fakes are {far:,.0f} times the floor from the data, and were about as far 1,500 steps ago.</source>
        <translation>生成样本与数据的距离是下限的 {far:,.0f} 倍，1,500 步之前也差不多这么远。</translation>
    </message>
    <message>
        <source>Converged</source>
        <translation>已收敛</translation>
    </message>
    <message>
        <source>Fakes are about as near to the data as other reals would be.</source>
        <translation>生成样本与数据的接近程度，已和另一批真实样本差不多。</translation>
    </message>
    <message>
        <source>The distance has been {far:.1f} times the floor (median of the last looks; up to {limit:.1f} counts).</source>
        <translation>距离为下限的 {far:.1f} 倍（最近几次检查的中位数；不超过 {limit:.1f} 倍即算收敛）。</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>尚未到达</translation>
    </message>
    <message>
        <source>Fakes are not where the data is, or not as varied. They may be on their way, or in a trouble that takes longer to tell: it is said as soon as it is sure.</source>
        <translation>生成样本不在数据所在之处，或者不够多样。它们可能还在路上，也可能出了需要更久才能判断的问题：一旦确定就会说明。</translation>
    </message>
    <message>
        <source>Fakes are {far:,.0f} times the floor from the data; why is not clear yet.</source>
        <translation>生成样本到数据的距离是下限的 {far:,.0f} 倍；原因尚不清楚。</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>A loss or a weight was not finite any more: from there on nothing can be computed. The run was put back to where it was sound last; as it is, it would do the same again.</source>
        <translation>某个损失或权重不再是有限数，之后的一切都无法计算。运行已退回到最后一个正常状态；若不作改动，还会再次如此。</translation>
    </message>
    <message>
        <source>A number was no longer finite. The run stands at the last state that was sound.</source>
        <translation>出现了非有限的数。运行停在最后一个正常状态。</translation>
    </message>
    <message>
        <source>distance to the data</source>
        <translation>到数据的距离</translation>
    </message>
    <message>
        <source>{:,.1f} floors</source>
        <translation>下限的 {:,.1f} 倍</translation>
    </message>
    <message>
        <source>modes that lack three quarters of their share</source>
        <translation>缺少四分之三份额的模式</translation>
    </message>
    <message>
        <source>distance from rest</source>
        <translation>到平衡点的距离</translation>
    </message>
    <message>
        <source>how much more often than by chance D prefers reals it has learned from</source>
        <translation>D 偏爱学过的真实样本的程度，比随机水平高出多少</translation>
    </message>
    <message>
        <source>how much nearer fakes are to the pool than unseen reals</source>
        <translation>生成样本比未见过的真实样本离样本池近多少</translation>
    </message>
</context>
</TS>
