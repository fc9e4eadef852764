<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CountedWords</name>
    <message numerus="yes">
        <source>It can be asked again in %n second(s).</source>
        <translation>
            <numerusform>It can be asked again in %n second.</numerusform>
            <numerusform>It can be asked again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left before the account is locked.</source>
        <translation>
            <numerusform>%n attempt left before the account is locked.</numerusform>
            <numerusform>%n attempts left before the account is locked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It opens again in %n minute(s). The password need not be changed.</source>
        <translation>
            <numerusform>It opens again in %n minute. The password need not be changed.</numerusform>
            <numerusform>It opens again in %n minutes. The password need not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) missing.</source>
        <translation>
            <numerusform>%n character missing.</numerusform>
            <numerusform>%n characters missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s) have this reference.</source>
        <translation>
            <numerusform>%n shipment has this reference.</numerusform>
            <numerusform>%n shipments have this reference.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n event(s) go with it.</source>
        <translation>
            <numerusform>%n event of it goes too.</numerusform>
            <numerusform>Its %n events go with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailCounted</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n to be sent</numerusform>
            <numerusform>%n to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%n shipment(s)</source>
        <translation>
            <numerusform>%n shipment</numerusform>
            <numerusform>%n shipments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverCounted</name>
    <message numerus="yes">
        <source>adds %n event(s)</source>
        <translation>
            <numerusform>adds %n event</numerusform>
            <numerusform>adds %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>begins, with %n event(s)</source>
        <translation>
            <numerusform>begins, with %n event</numerusform>
            <numerusform>begins, with %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s)</source>
        <translation>
            <numerusform>%n shipment</numerusform>
            <numerusform>%n shipments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence</source>
        <translation>
            <numerusform>%n file of evidence</numerusform>
            <numerusform>%n files of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxCounted</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n shipment(s)</source>
        <translation>
            <numerusform>in %n shipment</numerusform>
            <numerusform>in %n shipments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSearch</name>
    <message numerus="yes">
        <source>%n shipment(s) found</source>
        <translation>
            <numerusform>%n shipment found</numerusform>
            <numerusform>%n shipments found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n importer(s)</source>
        <translation>
            <numerusform>%n importer</numerusform>
            <numerusform>%n importers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title} · %n unread</source>
        <translation>
            <numerusform>{title} · %n unread</numerusform>
            <numerusform>{title} · %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkTexts</name>
    <message numerus="yes">
        <source>%n observation(s), the last one unanswered</source>
        <translation>
            <numerusform>%n observation unanswered</numerusform>
            <numerusform>%n observations, the last one unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s), answered</source>
        <translation>
            <numerusform>%n observation, answered</numerusform>
            <numerusform>%n observations, answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>inspected %n time(s)</source>
        <translation>
            <numerusform>inspected %n time</numerusform>
            <numerusform>inspected %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) missed</source>
        <translation>
            <numerusform>%n appointment missed</numerusform>
            <numerusform>%n appointments missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n part(s)</source>
        <translation>
            <numerusform>in %n part</numerusform>
            <numerusform>in %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n discrepancy(ies) reported</source>
        <translation>
            <numerusform>%n discrepancy reported</numerusform>
            <numerusform>%n discrepancies reported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) corrected</source>
        <translation>
            <numerusform>%n record corrected</numerusform>
            <numerusform>%n records corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) withdrawn</source>
        <translation>
            <numerusform>%n record withdrawn</numerusform>
            <numerusform>%n records withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accepted after %n rejection(s)</source>
        <translation>
            <numerusform>accepted after %n rejection</numerusform>
            <numerusform>accepted after %n rejections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejection(s), sent again</source>
        <translation>
            <numerusform>%n rejection, sent again</numerusform>
            <numerusform>%n rejections, sent again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejection(s), to be corrected</source>
        <translation>
            <numerusform>%n rejection to be corrected</numerusform>
            <numerusform>%n rejections, the last one to be corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) so far</source>
        <translation>
            <numerusform>%n package so far</numerusform>
            <numerusform>%n packages so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) so far</source>
        <translation>
            <numerusform>%n part so far</numerusform>
            <numerusform>%n parts so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it came %n day(s) later</source>
        <translation>
            <numerusform>it came %n day later</numerusform>
            <numerusform>it came %n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it came %n day(s) earlier</source>
        <translation>
            <numerusform>it came %n day earlier</numerusform>
            <numerusform>it came %n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n obs., one unanswered</source>
        <translation>
            <numerusform>%n obs., unanswered</numerusform>
            <numerusform>%n obs., one unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n obs., answered</source>
        <translation>
            <numerusform>%n obs., answered</numerusform>
            <numerusform>%n obs., answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message numerus="yes">
        <source>and %n more, which are not shown</source>
        <translation>
            <numerusform>and %n more, which is not shown</numerusform>
            <numerusform>and %n more, which are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteWords</name>
    <message numerus="yes">
        <source>Followed; adds %n event(s)</source>
        <translation>
            <numerusform>Followed; adds %n event</numerusform>
            <numerusform>Followed; adds %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Followed; %n fact(s) differ</source>
        <translation>
            <numerusform>Followed; %n fact differs</numerusform>
            <numerusform>Followed; %n facts differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with news</source>
        <translation>
            <numerusform>%n with news</numerusform>
            <numerusform>%n with news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already followed</source>
        <translation>
            <numerusform>%n already followed</numerusform>
            <numerusform>%n already followed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be corrected</source>
        <translation>
            <numerusform>%n to be corrected</numerusform>
            <numerusform>%n to be corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated</source>
        <translation>
            <numerusform>%n repeated</numerusform>
            <numerusform>%n repeated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n shipment(s)</source>
        <translation>
            <numerusform>Add %n shipment</numerusform>
            <numerusform>Add %n shipments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s) added.</source>
        <translation>
            <numerusform>%n shipment added.</numerusform>
            <numerusform>%n shipments added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading… %n row(s)</source>
        <translation>
            <numerusform>Reading… %n row</numerusform>
            <numerusform>Reading… %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n shipment(s)</source>
        <translation>
            <numerusform>%n shipment</numerusform>
            <numerusform>%n shipments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n to be sent</numerusform>
            <numerusform>%n to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be resolved</source>
        <translation>
            <numerusform>%n to be resolved</numerusform>
            <numerusform>%n to be resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s) copied</source>
        <translation>
            <numerusform>%n shipment copied</numerusform>
            <numerusform>%n shipments copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s) added</source>
        <translation>
            <numerusform>%n shipment added</numerusform>
            <numerusform>%n shipments added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked and read. %n more allowed just now.</source>
        <translation>
            <numerusform>Asked and read. %n more allowed just now.</numerusform>
            <numerusform>Asked and read. %n more allowed just now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not asked: the quota is used up. Allowed again in %n second(s).</source>
        <translation>
            <numerusform>Not asked: the quota is used up. Allowed again in %n second.</numerusform>
            <numerusform>Not asked: the quota is used up. Allowed again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not read: it was read several times within a minute. Allowed again in %n second(s).</source>
        <translation>
            <numerusform>Not read: it was read several times within a minute. Allowed again in %n second.</numerusform>
            <numerusform>Not read: it was read several times within a minute. Allowed again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>%n shipment(s) with news</source>
        <translation>
            <numerusform>%n shipment with news</numerusform>
            <numerusform>%n shipments with news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
