<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>{section}, {setting}</source>
        <translation>{section}，{setting}</translation>
    </message>
    <message>
        <source>This set-up leaves out settings that it is not about</source>
        <translation>此配置略去了与其主题无关的设置</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} weights</source>
        <translation><numerusform>{count:,} 个权重</numerusform></translation>
    </message>
    <message>
        <source>{count} settings are left out here: show all</source>
        <translation>此处略去 {count} 项设置：全部显示</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>显示全部设置</translation>
    </message>
    <message>
        <source>{role}, {weights}</source>
        <translation>{role}，{weights}</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Go back to the settings of the present run.</source>
        <translation>回到当前运行的设置。</translation>
    </message>
    <message>
        <source>Apply and restart</source>
        <translation>应用并重新开始</translation>
    </message>
    <message>
        <source>Begin a new run, at step 0 and with new weights, that has these settings.</source>
        <translation>用这些设置从第 0 步、以新权重开始新的运行。</translation>
    </message>
    <message numerus="yes">
        <source>{count} settings need new weights</source>
        <translation><numerusform>{count} 项设置需要新权重</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} settings wait for a run</source>
        <translation><numerusform>{count} 项设置等待运行</numerusform></translation>
    </message>
    <message>
        <source>Pinned settings</source>
        <translation>固定显示的设置</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>batch {updates.batch_size} · D×{updates.discriminator} G×{updates.generator}</source>
        <translation>批 {updates.batch_size} · D×{updates.discriminator} G×{updates.generator}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>now {rate}</source>
        <translation>现为 {rate}</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <comment>a label as long as most</comment>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>{setting}, divided by ten</source>
        <translation>{setting}，除以十</translation>
    </message>
    <message>
        <source>{setting}, times ten</source>
        <translation>{setting}，乘以十</translation>
    </message>
    <message>
        <source>{section}: {setting}</source>
        <translation>{section}：{setting}</translation>
    </message>
    <message>
        <source>{setting} in {unit}</source>
        <translation>{setting}（{unit}）</translation>
    </message>
    <message>
        <source>Allowed: {allowed}</source>
        <translation>允许：{allowed}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not now:&lt;/b&gt; {reason}</source>
        <translation>&lt;b&gt;现在不可用：&lt;/b&gt;{reason}</translation>
    </message>
    <message>
        <source>{reason}. {help}</source>
        <translation>{reason}。{help}</translation>
    </message>
    <message>
        <source> Needs new weights: applied with a restart.</source>
        <translation>需要新权重：重新开始时生效。</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>{section}: more settings</source>
        <translation>{section}：更多设置</translation>
    </message>
    <message>
        <source>Less</source>
        <comment>of the settings</comment>
        <translation>收起</translation>
    </message>
    <message>
        <source>{setting}: given {given}; allowed: {allowed}.</source>
        <translation>{setting}：给定 {given}；允许：{allowed}。</translation>
    </message>
    <message>
        <source>Given {given}; allowed: {allowed}.</source>
        <translation>给定 {given}；允许：{allowed}。</translation>
    </message>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>Only {allowed}</source>
        <translation>只能是 {allowed}</translation>
    </message>
    <message>
        <source>Needs {setting}: {allowed}</source>
        <translation>需要 {setting}：{allowed}</translation>
    </message>
</context>
</TS>
