"""Bodies and groups that news calls by several names. Facts, written down by the authors of Headwater.

A line is `kind : name = other names`; a name may have several lines. An alias counts only where its form stands in
the story; initials in capitals count only in capitals.
"""

from __future__ import annotations

from functools import cache

from headwater.model.finding import EntityKind

_LINES = """
group : Islamic State = ISIS, ISIL, Daesh, Da'esh, IS, IS group, Islamic State group
group : Islamic State = Islamic State of Iraq and Syria, Islamic State in Iraq and Syria
group : Islamic State = Islamic State of Iraq and the Levant, Islamic State in Iraq and the Levant
group : Islamic State = Islamic State in Iraq and Levant, Islamic State of Iraq and Levant, Isis, Isil
group : al-Qaeda = al-Qaida, al Qaeda, Al Qaeda, Al-Qaeda, Al-Qaida, al-Qa'ida, al Qaida
group : al-Qaeda in the Arabian Peninsula = AQAP
group : al-Qaeda in the Islamic Maghreb = AQIM
group : Nusra Front = al-Nusra Front, Jabhat al-Nusra, al-Nusra, Jabhat Fateh al-Sham
group : Taliban = Taleban, Afghan Taliban
group : Tehrik-i-Taliban Pakistan = TTP, Pakistani Taliban
group : Hezbollah = Hizbollah, Hizbullah, Hezballah, Hizballah
group : Hamas = Islamic Resistance Movement
group : Popular Mobilization Forces = PMF, Popular Mobilisation Forces, Popular Mobilization Units
group : Popular Mobilization Forces = Popular Mobilisation Units, PMU, Hashd al-Shaabi, Hashed al-Shaabi
group : Popular Mobilization Forces = Hashd al-Sha'abi, Hashed al-Shabi, al-Hashd al-Shaabi, Hashd Shaabi
group : Popular Mobilization Forces = Hash'd al-Shaabi
group : al-Shabab = al-Shabaab, Al-Shabaab, Al Shabaab, al Shabaab, Al-Shabab, Shabaab
group : Kurdistan Workers' Party = PKK, Kurdistan Workers Party
group : People's Protection Units = YPG
group : Syrian Democratic Forces = SDF
group : Free Syrian Army = FSA
group : Houthis = Houthi rebels, Houthi movement, Ansar Allah, Ansarullah
group : Muslim Brotherhood = Ikhwan
group : Revolutionary Armed Forces of Colombia = FARC, Farc
group : Irish Republican Army = IRA
group : Liberation Tigers of Tamil Eelam = LTTE, Tamil Tigers
group : Ku Klux Klan = KKK
group : Boko Haram = Jama'atu Ahlis Sunna Lidda'awati wal-Jihad
group : Islamic State West Africa Province = ISWAP
group : Lord's Resistance Army = LRA
group : Lashkar-e-Taiba = Lashkar-e-Tayyiba, Lashkar-i-Taiba, LeT
group : Jaish-e-Mohammed = Jaish-e-Mohammad, JeM
group : Abu Sayyaf = Abu Sayyaf Group
group : Palestinian Islamic Jihad = Islamic Jihad
group : Haqqani network = Haqqani Network
group : National Liberation Army = ELN
organisation : United Nations = UN, U.N.
organisation : U.N. Security Council = UN Security Council, United Nations Security Council, Security Council, UNSC
organisation : European Union = EU, E.U.
organisation : North Atlantic Treaty Organization = NATO, Nato
organisation : African Union = AU
organisation : Association of Southeast Asian Nations = ASEAN, Asean
organisation : World Health Organization = WHO, World Health Organisation
organisation : World Trade Organization = WTO
organisation : International Monetary Fund = IMF
organisation : International Atomic Energy Agency = IAEA, I.A.E.A.
organisation : International Criminal Court = ICC
organisation : International Committee of the Red Cross = ICRC
organisation : Organization of the Petroleum Exporting Countries = OPEC, Opec
organisation : OSCE = Organization for Security and Cooperation in Europe
organisation : OSCE = Organization for Security and Co-operation in Europe
organisation : UNICEF = Unicef, United Nations Children's Fund
organisation : United Nations High Commissioner for Refugees = UNHCR, United Nations refugee agency
organisation : UNESCO = Unesco
organisation : UNRWA = United Nations Relief and Works Agency
organisation : United Nations Development Programme = UNDP, United Nations Development Program
organisation : United Nations Environment Programme = UNEP, United Nations Environment Program
organisation : United Nations Office for the Coordination of Humanitarian Affairs = OCHA, UNOCHA
organisation : United Nations Office on Drugs and Crime = UNODC
organisation : United Nations Population Fund = UNFPA
organisation : Food and Agriculture Organization = FAO, Food and Agriculture Organisation
organisation : Food and Agriculture Organization = Food and Agriculture Organization of the United Nations
organisation : Food and Agriculture Organization = Food and Agriculture Organisation of the United Nations
organisation : Food and Agriculture Organization = United Nations Food and Agriculture Organization
organisation : Food and Agriculture Organization = United Nations Food and Agriculture Organisation
organisation : International Labour Organization = ILO, International Labour Organisation
organisation : Intergovernmental Panel on Climate Change = IPCC
organisation : International Court of Justice = ICJ
organisation : Economic Community of West African States = ECOWAS, Ecowas
organisation : Organization of American States = OAS, Organisation of American States
organisation : Arab League = League of Arab States
organisation : Gulf Cooperation Council = GCC
organisation : Interpol = INTERPOL
organisation : European Central Bank = ECB
organisation : Federal Bureau of Investigation = FBI, F.B.I., Federal Bureau of Investigations
organisation : Central Intelligence Agency = CIA, C.I.A.
organisation : National Security Agency = NSA, N.S.A.
organisation : Internal Revenue Service = IRS, I.R.S.
organisation : Environmental Protection Agency = EPA, E.P.A.
organisation : Food and Drug Administration = FDA, F.D.A.
organisation : Federal Communications Commission = FCC, F.C.C.
organisation : Federal Election Commission = FEC
organisation : Federal Aviation Administration = FAA, F.A.A.
organisation : Federal Reserve = Fed
organisation : Securities and Exchange Commission = SEC, S.E.C.
organisation : Centers for Disease Control and Prevention = CDC, C.D.C., Centers for Disease Control
organisation : National Transportation Safety Board = NTSB
organisation : National Aeronautics and Space Administration = NASA, Nasa
organisation : Immigration and Customs Enforcement = ICE, U.S. Immigration and Customs Enforcement
organisation : Transportation Security Administration = TSA
organisation : Drug Enforcement Administration = DEA
organisation : Department of Justice = Justice Department, DOJ, U.S. Department of Justice
organisation : Department of Homeland Security = DHS, Homeland Security Department, Homeland Security
organisation : Department of Defense = Pentagon, Defense Department, U.S. Department of Defense
organisation : Department of Health and Human Services = HHS, Health and Human Services Department
organisation : Department of Health and Human Services = Health and Human Services
organisation : State Department = Department of State, U.S. State Department, Foggy Bottom
organisation : Democratic National Committee = DNC
organisation : Republican National Committee = RNC
organisation : Republican Party = GOP, G.O.P., Grand Old Party
organisation : National Rifle Association = NRA, N.R.A.
organisation : American Civil Liberties Union = ACLU, A.C.L.U.
organisation : National Association for the Advancement of Colored People = NAACP
organisation : Congressional Budget Office = CBO
organisation : Government Accountability Office = GAO
organisation : Scotland Yard = Metropolitan Police, Met Police, Metropolitan Police Service
organisation : National Health Service = NHS
organisation : Bharatiya Janata Party = BJP
organisation : Indian National Congress = Congress party, Congress Party
organisation : Central Bureau of Investigation = CBI
organisation : African National Congress = ANC
organisation : Islamic Revolutionary Guard Corps = IRGC, Revolutionary Guards, Revolutionary Guard
organisation : Islamic Revolutionary Guard Corps = Iranian Revolutionary Guard
organisation : Federal Security Service = FSB
organisation : Palestine Liberation Organization = PLO, Palestine Liberation Organisation
organisation : Human Rights Watch = HRW
organisation : Doctors Without Borders = MSF, Médecins Sans Frontières, Medecins Sans Frontieres
organisation : World Food Programme = WFP, World Food Program, United Nations World Food Programme
organisation : World Food Programme = United Nations World Food Program
organisation : International Organization for Migration = IOM, International Organisation for Migration
organisation : International Olympic Committee = IOC
organisation : World Anti-Doping Agency = WADA, Wada
organisation : Transport for London = TfL
organisation : Scottish National Party = SNP
organisation : UK Independence Party = UKIP, Ukip
organisation : Democratic Unionist Party = DUP
organisation : Alternative for Germany = AfD
organisation : New York Police Department = NYPD, New York City Police Department, N.Y.P.D.
organisation : Los Angeles Police Department = LAPD, L.A.P.D.
organisation : Federal Emergency Management Agency = FEMA
organisation : U.S. Agency for International Development = USAID
other : Affordable Care Act = Obamacare, ObamaCare, Patient Protection and Affordable Care Act
other : North American Free Trade Agreement = NAFTA, Nafta
other : Joint Comprehensive Plan of Action = JCPOA, Iran nuclear deal
"""


@cache
def known_bodies() -> dict[str, tuple[str, EntityKind]]:
    """Each name of a body, as written, with the body's own name and kind."""
    table: dict[str, tuple[str, EntityKind]] = {}
    for line in filter(None, _LINES.splitlines()):
        kind, _, rest = line.partition(":")
        name, _, others = rest.partition("=")
        forms = [name.strip(), *(other.strip() for other in others.split(",") if other.strip())]
        forms += [short + form.removeprefix(_UN) for form in forms if form.startswith(f"{_UN} ") for short in _SHORT_UN]
        table |= {form: (name.strip(), _KINDS[kind.strip()]) for form in forms}
    return table


_UN, _SHORT_UN = "United Nations", ("UN", "U.N.")
_KINDS: dict[str, EntityKind] = {"group": "group", "organisation": "organisation", "other": "other"}
