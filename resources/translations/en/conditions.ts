<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>About to diverge</source>
        <translation>About to diverge</translation>
    </message>
    <message>
        <source>Weights grow from look to look, each step larger than the one before. Soon a number will be infinite.</source>
        <translation>Weights grow from look to look, each step larger than the one before. Soon a number will be infinite.</translation>
    </message>
    <message>
        <source>The largest weight is {growth:said} times what it was two looks ago.</source>
        <translation>The largest weight is {growth:said} times what it was two looks ago.</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Dead units</translation>
    </message>
    <message>
        <source>Most units of a network give zero whatever comes in: nothing is learned through them. Lower rates do not bring them back: start again, with lower ones or with leaky ReLU.</source>
        <translation>Most units of a network give zero whatever comes in: nothing is learned through them. Lower rates do not bring them back: start again, with lower ones or with leaky ReLU.</translation>
    </message>
    <message>
        <source>{share:.0%} of the units of one network give zero for every sample.</source>
        <translation>{share:.0%} of the units of one network give zero for every sample.</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>Vanishing gradient</translation>
    </message>
    <message>
        <source>D is so sure of every fake that its slope there is nearly flat: G is not told which way to go.</source>
        <translation>D is so sure of every fake that its slope there is nearly flat: G is not told which way to go.</translation>
    </message>
    <message>
        <source>The norm of G's gradient is down to {gradient:said}, while fakes are far from the data.</source>
        <translation>The norm of G's gradient is down to {gradient:said}, while fakes are far from the data.</translation>
    </message>
    <message>
        <source>G hardly moves</source>
        <translation>G hardly moves</translation>
    </message>
    <message>
        <source>Fakes are far from the data and stay where they are: steps are too small to get anywhere.</source>
        <translation>Fakes are far from the data and stay where they are: steps are too small to get anywhere.</translation>
    </message>
    <message>
        <source>In the last looks fakes moved {moved:said} standard deviations; they are {far:,.0f} times the floor away.</source>
        <translation>In the last looks fakes moved {moved:said} standard deviations; they are {far:,.0f} times the floor away.</translation>
    </message>
    <message>
        <source>Mode hopping</source>
        <translation>Mode hopping</translation>
    </message>
    <message>
        <source>All fakes crowd on one spot. D learns to reject it, the crowd moves to the next, and round it goes.</source>
        <translation>All fakes crowd on one spot. D learns to reject it, the crowd moves to the next, and round it goes.</translation>
    </message>
    <message>
        <source>The crowd of fakes was elsewhere at {hops:.0f} of the last {looks:.0f} looks.</source>
        <translation>The crowd of fakes was elsewhere at {hops:.0f} of the last {looks:.0f} looks.</translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>Mode collapse</translation>
    </message>
    <message>
        <source>G has found a few outputs that fool D and makes nothing else: fakes are far less varied than the data.</source>
        <translation>G has found a few outputs that fool D and makes nothing else: fakes are far less varied than the data.</translation>
    </message>
    <message>
        <source>Fakes are {spread:.0%} as wide as the data; {covered:.0f} of {modes:.0f} modes are covered.</source>
        <translation>Fakes are {spread:.0%} as wide as the data; {covered:.0f} of {modes:.0f} modes are covered.</translation>
    </message>
    <message>
        <source>Going round in circles</source>
        <translation>Going round in circles</translation>
    </message>
    <message>
        <source>Each player answers the other's last move. Losses rise and fall, and nobody gets nearer to rest.</source>
        <translation>Each player answers the other's last move. Losses rise and fall, and nobody gets nearer to rest.</translation>
    </message>
    <message>
        <source>The loss of G repeats itself ({rhythm:.0%} alike from one round to the next).</source>
        <translation>The loss of G repeats itself ({rhythm:.0%} alike from one round to the next).</translation>
    </message>
    <message>
        <source>D wins, G starves</source>
        <translation>D wins, G starves</translation>
    </message>
    <message>
        <source>D tells nearly every fake from a real, whatever G does. What G learns from that gets it no nearer.</source>
        <translation>D tells nearly every fake from a real, whatever G does. What G learns from that gets it no nearer.</translation>
    </message>
    <message>
        <source>D ranks a real above a fake {separation:.1%} of the time; fakes come no nearer.</source>
        <translation>D ranks a real above a fake {separation:.1%} of the time; fakes come no nearer.</translation>
    </message>
    <message>
        <source>G wins: D is too weak</source>
        <translation>G wins: D is too weak</translation>
    </message>
    <message>
        <source>D cannot tell fakes from reals although they differ: what it teaches G is no help.</source>
        <translation>D cannot tell fakes from reals although they differ: what it teaches G is no help.</translation>
    </message>
    <message>
        <source>D ranks a real above a fake {separation:.0%} of the time, and fakes are at {far:,.0f} times the floor.</source>
        <translation>D ranks a real above a fake {separation:.0%} of the time, and fakes are at {far:,.0f} times the floor.</translation>
    </message>
    <message>
        <source>Missing modes</source>
        <translation>Missing modes</translation>
    </message>
    <message>
        <source>Some modes of the data get less than a quarter of their share of the fakes, and it stays so.</source>
        <translation>Some modes of the data get less than a quarter of their share of the fakes, and it stays so.</translation>
    </message>
    <message>
        <source>{thin:.0f} of {modes:.0f} modes lack three quarters of their share of the fakes, and have for long.</source>
        <translation>{thin:.0f} of {modes:.0f} modes lack three quarters of their share of the fakes, and have for long.</translation>
    </message>
    <message>
        <source>G copies its pool</source>
        <translation>G copies its pool</translation>
    </message>
    <message>
        <source>There are few reals, and G makes those again instead of new ones like them.</source>
        <translation>There are few reals, and G makes those again instead of new ones like them.</translation>
    </message>
    <message>
        <source>Fakes lie {copying:.0%} as far from the nearest real of the pool as unseen reals do.</source>
        <translation>Fakes lie {copying:.0%} as far from the nearest real of the pool as unseen reals do.</translation>
    </message>
    <message>
        <source>D knows its pool by heart</source>
        <translation>D knows its pool by heart</translation>
    </message>
    <message>
        <source>There are few reals, and D gives them more than reals it never saw: it has learned them, not what they have in common.</source>
        <translation>There are few reals, and D gives them more than reals it never saw: it has learned them, not what they have in common.</translation>
    </message>
    <message>
        <source>D ranks a real of its pool above an unseen one {held_out:.0%} of the time.</source>
        <translation>D ranks a real of its pool above an unseen one {held_out:.0%} of the time.</translation>
    </message>
    <message>
        <source>Losses look settled</source>
        <translation>Losses look settled</translation>
    </message>
    <message>
        <source>Both losses stay where they are, which looks like success. The fakes are far from the data all the same.</source>
        <translation>Both losses stay where they are, which looks like success. The fakes are far from the data all the same.</translation>
    </message>
    <message>
        <source>On average losses have changed by {drift:.0%} of late, while the distance is {far:,.0f} times the floor.</source>
        <translation>On average losses have changed by {drift:.0%} of late, while the distance is {far:,.0f} times the floor.</translation>
    </message>
    <message>
        <source>Fakes wander about</source>
        <translation>Fakes wander about</translation>
    </message>
    <message>
        <source>Fakes move on and on and get no nearer to the data: each step undoes some of what others did. Steps may be too large, batches too small, or the players chase each other.</source>
        <translation>Fakes move on and on and get no nearer to the data: each step undoes some of what others did. Steps may be too large, batches too small, or the players chase each other.</translation>
    </message>
    <message>
        <source>In a few looks fakes move or widen by {moved:.0%} of the width of the data; they are {far:,.0f} times the floor away.</source>
        <translation>In a few looks fakes move or widen by {moved:.0%} of the width of the data; they are {far:,.0f} times the floor away.</translation>
    </message>
    <message>
        <source>Far, and no nearer</source>
        <translation>Far, and no nearer</translation>
    </message>
    <message>
        <source>Fakes are far from the data, and have come no nearer for 3,000 steps. None of the usual signs says why.</source>
        <translation>Fakes are far from the data, and have come no nearer for 3,000 steps. None of the usual signs says why.</translation>
    </message>
    <message>
        <source>Fakes are {far:,.0f} times the floor from the data, and were about as far 1,500 steps ago.</source>
        <translation>Fakes are {far:,.0f} times the floor from the data, and were about as far 1,500 steps ago.</translation>
    </message>
    <message>
        <source>Converged</source>
        <translation>Converged</translation>
    </message>
    <message>
        <source>Fakes are about as near to the data as other reals would be.</source>
        <translation>Fakes are about as near to the data as other reals would be.</translation>
    </message>
    <message>
        <source>The distance has been {far:.1f} times the floor (median of the last looks; up to {limit:.1f} counts).</source>
        <translation>The distance has been {far:.1f} times the floor (median of the last looks; up to {limit:.1f} counts).</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Not there yet</translation>
    </message>
    <message>
        <source>Fakes are not where the data is, or not as varied. They may be on their way, or in a trouble that takes longer to tell: it is said as soon as it is sure.</source>
        <translation>Fakes are not where the data is, or not as varied. They may be on their way, or in a trouble that takes longer to tell: it is said as soon as it is sure.</translation>
    </message>
    <message>
        <source>Fakes are {far:,.0f} times the floor from the data; why is not clear yet.</source>
        <translation>Fakes are {far:,.0f} times the floor from the data; why is not clear yet.</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Diverged</translation>
    </message>
    <message>
        <source>A loss or a weight was not finite any more: from there on nothing can be computed. The run was put back to where it was sound last; as it is, it would do the same again.</source>
        <translation>A loss or a weight was not finite any more: from there on nothing can be computed. The run was put back to where it was sound last; as it is, it would do the same again.</translation>
    </message>
    <message>
        <source>A number was no longer finite. The run stands at the last state that was sound.</source>
        <translation>A number was no longer finite. The run stands at the last state that was sound.</translation>
    </message>
    <message>
        <source>distance to the data</source>
        <translation>distance to the data</translation>
    </message>
    <message>
        <source>{:,.1f} floors</source>
        <translation>{:,.1f} floors</translation>
    </message>
    <message>
        <source>modes that lack three quarters of their share</source>
        <translation>modes that lack three quarters of their share</translation>
    </message>
    <message>
        <source>distance from rest</source>
        <translation>distance from rest</translation>
    </message>
    <message>
        <source>how much more often than by chance D prefers reals it has learned from</source>
        <translation>how much more often than by chance D prefers reals it has learned from</translation>
    </message>
    <message>
        <source>how much nearer fakes are to the pool than unseen reals</source>
        <translation>how much nearer fakes are to the pool than unseen reals</translation>
    </message>
</context>
</TS>
