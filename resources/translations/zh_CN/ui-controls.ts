<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>{section}, {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set-up leaves out settings that it is not about</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} weights</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{count} settings are left out here: show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the settings of the present run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply and restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new run, at step 0 and with new weights, that has these settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} settings need new weights</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} settings wait for a run</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Pinned settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {updates.batch_size} · D×{updates.discriminator} G×{updates.generator}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}, divided by ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}, times ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}: {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} in {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Not now:&lt;/b&gt; {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}. {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Needs new weights: applied with a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}: more settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <comment>of the settings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: given {given}; allowed: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given {given}; allowed: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs {setting}: {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
