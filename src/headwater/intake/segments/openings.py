"""How boilerplate begins: first words, and what must follow them. Matched in lower case, curly quotes as straight."""

from __future__ import annotations

import re
from functools import cache

from headwater.intake.segments.line import Line

_NETWORK = r"(?:twitter|facebook|instagram|whatsapp|telegram|youtube|tiktok|threads|bluesky|linkedin)"
_ACTING = r"(?:continuing|using|clicking|signing|submitting|subscribing|registering|browsing|providing)"
# Each row: first words, and patterns of the rest of the line (which begins with the blank or sign after the word).
OPENINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "read see view find learn know watch",
        (
            r" (?:out )?(?:more|also|next|full|the full)\b(?! (?:than|of))",
            r" (?:this|all|it)?\b ?here\b(?=\W*$| (?:for|to|how|what|why|and)\b)",
            r" (?:the|our|us|@)\b.{0,60}(?:here|below|above|app)\W*$",
            r" (?:us|our)\b",
            r" or share this",
        ),
    ),
    ("watch", (r" the latest (?:video|news) (?:at|on)\b",)),
    ("also now", (r" (?:read|see|watch)\b", r" on (?!the )[\w. ]{2,30}:.{0,110}$")),
    ("must must-read", (r"[- ](?:read|see|watch)\b", r"\W*$")),
    (
        "read related more watch listen video gallery photos pictures slideshow poll quiz podcast live recommended",
        (r"\s*[:|]",),
    ),
    ("slideshow gallery", (r" \(\d+ (?:images|photos|pictures)\)",)),
    ("in", (r" (?:pictures|pics|video|this (?:story|article))\s*[:|]",)),
    ("editor's editors'", (r" picks?\b",)),
    ("related", (r" (?:stor|article|content|coverage|topic|news|video|post|link|read)\w*",)),
    (
        "more other latest top all",
        (r" (?:from|on this|stories|news|headlines|articles|videos)\b(?=.{0,40}$)", r" rights reserved"),
    ),
    ("most more", (r" (?:read|popular|viewed|shared|discussed)\b",)),
    ("you", (r" (?:may|might)(?: also)? (?:like|love)", r" (?:may|might) also be interested")),
    ("you'll", (r" (?:also )?(?:like|love)",)),
    (
        "do don't",
        (r" (?:not )?miss\b(?=.{0,60}$)", r" you have (?:a|any) (?:news |hot )?(?:tip|story|question|comment)"),
    ),
    ("recommended", (r" (?:for you|stories|reading|articles|by)",)),
    ("click tap swipe scroll", (r" (?:here|to|on|through|down|below|for|the)\b",)),
    ("details more continue video audio", (r" (?:here|below|inside|after the jump)\W*$",)),
    ("continue keep", (r" (?:reading|watching)",)),
    ("story article text content", (r" continues?\b", r" continued (?:below|after|on)\b(?=.{0,30}$)")),
    ("article", (r" content\W*$",)),
    ("advertisement advertisment sponsored promoted ad", (r"\b(?=.{0,40}$)",)),
    ("paid", (r" (?:content|post)\b(?=.{0,40}$)",)),
    ("have join", (r" (?:your say|the (?:conversation|discussion|debate)|our (?:whatsapp|telegram|community))",)),
    ("leave post write add", (r" a (?:comment|reply)",)),
    ("view show read hide load", (r" (?:\d+ |all |more |the )*comments?\b(?=.{0,20}$)",)),
    ("comments", (r" are (?:closed|open|off|moderated|subject|welcome|disabled|not|the)\b", r"\W*\d*\W*$")),
    ("sign", (r" (?:up|in|on)(?:\W*$| (?:to|for|here|now|with|and|or)\b)",)),
    ("log login", (r" ?in(?:\W*$| (?:to|here|or|with)\b)", r"\W*$", r" (?:to|or)\b")),
    ("subscribe", (r"\b(?! to (?:the|this|that|a) (?:idea|view|theory|notion))",)),
    ("already become not", (r" (?:a|an|our) (?:\w+ )?(?:subscriber|member)",)),
    (
        "get",
        (
            r" (?:the latest|our|all the|breaking|daily \w+|weekly \w+|unlimited|full access|instant|alerts)\b",
            r" the [\w ]{0,30}(?:newsletter|app\W*$)",
        ),
    ),
    ("download install try use", (r" (?:the|our) [\w ]{0,25}app\b",)),
    ("follow like join find connect", (r" (?:with )?(?:us|our|@\w+)\b",)),
    (
        "follow",
        (rf" .{{2,60}} (?:on|at) (?:x\b|@|(?:\w+ and )?{_NETWORK})",),
    ),
    ("got have", (r" (?:a|any) (?:news |hot )?(?:tip|story|question|comment|correction)",)),
    (
        "contact e-mail email write text call reach",
        (r" (?:to )?(?:us|the (?:author|newsroom|reporter|writer|editor)|our)\b",),
    ),
    ("report", (r" (?:a|an) (?:typo|error|correction|mistake|problem)",)),
    ("to", (r" report (?:a|an) (?:typo|error|correction|mistake|problem)",)),
    ("see", (r" an error",)),
    (
        "support donate help",
        (
            r" (?:to |fund )?(?:our (?:work|journalism|reporting|newsroom|site)|independent|quality|us|the work)\b",
            r" (?:\w+(?:'s)? ){1,4}journalism\b(?=.{0,3}$| the \w+ is reader)",
        ),
    ),
    ("we", (r" use cookies", r" pay for your (?:stories|videos)")),
    ("just", (r" watched\b",)),
    ("newsletter", (r" sign[- ]?up\b",)),
    ("enlarge", (r" this (?:image|photo)\W*$",)),
    ("interested", (r" in [\w .'-]{2,60}\? add\b",)),
    ("visit", (r" [\w .']{2,40} (?:homepage|website) for more",)),
    ("thank", (r" you for (?:signing up|subscribing)",)),
    ("let", (r" our news meet your inbox",)),
    ("content", (r" created by .{2,60} is available without charge",)),
    ("opinions", (r" expressed (?:in|by|here)",)),
    (
        "this",
        (
            r" (?:web ?)?site uses? cookies",
            r" browser\b",
            r" material may not be",
            r" (?:story|article|post|report|piece|page) (?:has been|was|will be) (?:last )?updated?\b(?=.{0,90}$)",
            r" (?:post|article|page|story) (?:contains|may contain) affiliate",
            r" (?:article|story) is more than \d+ \w+ old",
            r" is a rush transcript",
            r" transcript (?:was|is) (?:created|provided) (?:on a rush|by)",
        ),
    ),
    ("the", (r" material may not be", r" (?:views|opinions) expressed (?:in|by|here)")),
    ("views", (r" expressed (?:in|by|here)",)),
    (
        "by",
        (rf" {_ACTING}\b.{{0,120}}\b(?:agree|accept|consent|terms|policy|cookies)",),
    ),
    (
        "please",
        (
            r" (?:enable|log|sign|read our|turn|disable|bookmark|subscribe|wait\W*$|support our|select your|re-enter)",
            r" include (?:a contact|your contact|your telephone|your name)",
            r" consider (?:support|donat|subscrib)",
        ),
    ),
    ("your", (r" (?:web )?browser\b", r" e-?mail (?:address)?\W*$")),
    ("enable turn", (r" (?:on )?javascript",)),
    ("javascript", (r" (?:is|must|has)",)),
    ("copyright ©", (r"",)),
    ("c", (r"\) (?:19|20)\d\d",)),
    ("terms conditions", (r" of (?:use|service)\b",)),
    ("privacy cookie", (r" (?:policy|notice|settings)\b",)),
    ("would", (r" you like to (?:comment|receive)",)),
    ("our", (r" standards\s*:",)),
    ("skip jump", (r" (?:to|past)\b(?=.{0,40}$)",)),
    ("back return go", (r" to (?:top|home|the top|main)\b(?=.{0,20}$)",)),
    ("image", (r" source\W*$",)),
    ("loading", (r"\W*$", r"\.\.\.")),
    ("e-mail email phone tel fax twitter facebook website web", (r"\s*:\s*\S+\W*$",)),
    ("tags tag topics topic category categories keywords keyword", (r"\s*:", r"\W*$")),
    ("filed posted", (r" (?:under|in)\s*:",)),
    ("next previous", (r" (?:article|story|post)\b(?=.{0,80}$)",)),
    ("live top breaking", (r" (?:updates?|news|story)\W*$",)),
    ("stay keep", (r" (?:informed|up[- ]to[- ]date|tuned|connected)\b(?=.{0,200}$)",)),
    ("add", (r" [\w ]{2,30} as (?:a|your) preferred source",)),
    ("enter", (r" your e-?mail\b",)),
    ("notice note", (r" to readers?\s*:",)),
    ("enjoying", (r" (?:our|this)\b",)),
    ("powered", (r" by\W*(?:\w+\W*)?$",)),
)


@cache
def _by_first_word() -> dict[str, re.Pattern[str]]:
    patterns: dict[str, list[str]] = {}
    for words, rests in OPENINGS:
        for word in words.split():
            patterns.setdefault(word, []).extend(rests)
    return {word: re.compile("|".join(f"(?:{rest})" for rest in rests)) for word, rests in patterns.items()}


def opens_furniture(line: Line) -> bool:
    """Whether a line begins as boilerplate does."""
    if line.text[0] in _QUOTES:
        return False
    first = line.first
    word = first if first.isalpha() else first.partition(":")[0].partition("|")[0].replace("’", "'")
    pattern = _by_first_word().get(word)
    if pattern is None:
        return word[:1].isdigit() and _COMMENTS.match(line.lower) is not None
    lower = line.lower.replace("’", "'")
    return pattern.match(lower, lower.find(word) + len(word)) is not None


_QUOTES = '"“‘'
_COMMENTS = re.compile(r"\d+ comments?\W*$")
