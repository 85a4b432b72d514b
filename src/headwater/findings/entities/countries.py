"""States by the names that news gives them: other names, their people, their capitals and the seats of government.

Facts, written down by the authors of Headwater. A line is
`name = other names ; adjective, people (plural) … ; capital ; seats that always mean the government`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Country:
    """A state: its name, other names, its demonyms (adjectives and plural nouns), capitals, seats of government."""

    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


_LINES = """
Afghanistan = ; Afghan, Afghans ; Kabul ;
Albania = ; Albanian, Albanians ; Tirana ;
Algeria = ; Algerian, Algerians ; Algiers ;
Angola = ; Angolan, Angolans ; Luanda ;
Argentina = ; Argentine, Argentinian, Argentines ; Buenos Aires ; Casa Rosada
Armenia = ; Armenian, Armenians ; Yerevan ;
Australia = ; Australian, Australians ; Canberra ;
Austria = ; Austrian, Austrians ; Vienna ;
Azerbaijan = ; Azerbaijani, Azerbaijanis ; Baku ;
Bahrain = ; Bahraini, Bahrainis ; Manama ;
Bangladesh = ; Bangladeshi, Bangladeshis ; Dhaka ;
Belarus = ; Belarusian, Belarusians ; Minsk ;
Belgium = ; Belgian, Belgians ; ;
Bolivia = ; Bolivian, Bolivians ; La Paz ;
Bosnia = Bosnia and Herzegovina, Bosnia-Herzegovina ; Bosnian, Bosnians ; Sarajevo ;
Botswana = ; ; Gaborone ;
Brazil = ; Brazilian, Brazilians ; Brasilia ; Planalto
Britain = United Kingdom, UK, U.K., Great Britain ; British, Britons, Brits ; London ; Downing Street, Whitehall
Britain = ; ; ; No 10, No. 10, Number 10, 10 Downing Street
Bulgaria = ; Bulgarian, Bulgarians ; Sofia ;
Burkina Faso = ; Burkinabe ; Ouagadougou ;
Burundi = ; Burundian, Burundians ; Bujumbura ;
Cambodia = ; Cambodian, Cambodians ; Phnom Penh ;
Cameroon = ; Cameroonian, Cameroonians ; Yaounde ;
Canada = ; Canadian, Canadians ; Ottawa ; Parliament Hill
Central African Republic = CAR ; ; Bangui ;
Chad = ; Chadian, Chadians ; N'Djamena ;
Chile = ; Chilean, Chileans ; Santiago ;
China = People's Republic of China, PRC ; Chinese ; Beijing ; Zhongnanhai
Colombia = ; Colombian, Colombians ; Bogota ;
Congo = Democratic Republic of the Congo, Democratic Republic of Congo, DRC, DR Congo ; Congolese ; Kinshasa ;
Costa Rica = ; Costa Rican, Costa Ricans ; San Jose ;
Croatia = ; Croatian, Croatians, Croats ; Zagreb ;
Cuba = ; Cuban, Cubans ; Havana ;
Cyprus = ; Cypriot, Cypriots ; Nicosia ;
Czech Republic = Czechia ; Czech, Czechs ; Prague ;
Denmark = ; Danish, Danes ; Copenhagen ;
Djibouti = ; ; ;
Dominican Republic = ; ; Santo Domingo ;
Ecuador = ; Ecuadorean, Ecuadorian, Ecuadoreans ; Quito ;
Egypt = ; Egyptian, Egyptians ; Cairo ;
El Salvador = ; Salvadoran, Salvadorans ; San Salvador ;
Eritrea = ; Eritrean, Eritreans ; Asmara ;
Estonia = ; Estonian, Estonians ; Tallinn ;
Ethiopia = ; Ethiopian, Ethiopians ; Addis Ababa ;
Finland = ; Finnish, Finns ; Helsinki ;
France = ; French ; Paris ; Elysee, Élysée, Elysee Palace, Élysée Palace, Quai d'Orsay
Gabon = ; Gabonese ; Libreville ;
Gambia = ; Gambian, Gambians ; Banjul ;
Georgia = ; Georgian, Georgians ; Tbilisi ;
Germany = ; German, Germans ; Berlin ;
Ghana = ; Ghanaian, Ghanaians ; Accra ;
Greece = ; Greek, Greeks ; Athens ;
Guatemala = ; Guatemalan, Guatemalans ; ;
Guinea = ; Guinean, Guineans ; Conakry ;
Haiti = ; Haitian, Haitians ; Port-au-Prince ;
Honduras = ; Honduran, Hondurans ; Tegucigalpa ;
Hungary = ; Hungarian, Hungarians ; Budapest ;
Iceland = ; Icelandic, Icelanders ; Reykjavik ;
India = ; Indian, Indians ; New Delhi, Delhi ;
Indonesia = ; Indonesian, Indonesians ; Jakarta ;
Iran = Islamic Republic of Iran, Islamic Republic ; Iranian, Iranians ; Tehran, Teheran ;
Iraq = ; Iraqi, Iraqis ; Baghdad ;
Ireland = Irish Republic, Republic of Ireland ; Irish ; Dublin ;
Israel = ; Israeli, Israelis ; Jerusalem, Tel Aviv ;
Italy = ; Italian, Italians ; Rome ; Palazzo Chigi
Ivory Coast = Cote d'Ivoire, Côte d'Ivoire ; Ivorian, Ivorians ; Abidjan ;
Jamaica = ; Jamaican, Jamaicans ; Kingston ;
Japan = ; Japanese ; Tokyo ;
Jordan = ; Jordanian, Jordanians ; Amman ;
Kazakhstan = ; Kazakh, Kazakhs ; Astana ;
Kenya = ; Kenyan, Kenyans ; Nairobi ;
Kosovo = ; Kosovar, Kosovars ; Pristina ;
Kuwait = ; Kuwaiti, Kuwaitis ; ;
Kyrgyzstan = ; Kyrgyz ; Bishkek ;
Laos = ; Laotian, Lao ; Vientiane ;
Latvia = ; Latvian, Latvians ; Riga ;
Lebanon = ; Lebanese ; Beirut ;
Liberia = ; Liberian, Liberians ; Monrovia ;
Libya = ; Libyan, Libyans ; Tripoli ;
Lithuania = ; Lithuanian, Lithuanians ; Vilnius ;
Macedonia = North Macedonia ; Macedonian, Macedonians ; Skopje ;
Madagascar = ; Malagasy ; Antananarivo ;
Malawi = ; Malawian, Malawians ; Lilongwe ;
Malaysia = ; Malaysian, Malaysians ; Kuala Lumpur ;
Mali = ; Malian, Malians ; Bamako ;
Malta = ; Maltese ; Valletta ;
Mauritania = ; Mauritanian ; Nouakchott ;
Mexico = ; Mexican, Mexicans ; Mexico City ; Los Pinos
Moldova = ; Moldovan, Moldovans ; Chisinau ;
Mongolia = ; Mongolian, Mongolians ; Ulan Bator ;
Montenegro = ; Montenegrin ; Podgorica ;
Morocco = ; Moroccan, Moroccans ; Rabat ;
Mozambique = ; Mozambican ; Maputo ;
Myanmar = Burma ; Burmese ; Naypyidaw, Naypyitaw, Yangon ;
Namibia = ; Namibian ; Windhoek ;
Nepal = ; Nepalese, Nepali ; Kathmandu ;
Netherlands = The Netherlands, Holland ; Dutch ; The Hague ;
New Zealand = ; New Zealanders ; Wellington ;
Nicaragua = ; Nicaraguan, Nicaraguans ; Managua ;
Niger = ; Nigerien ; Niamey ;
Nigeria = ; Nigerian, Nigerians ; Abuja ; Aso Rock
North Korea = DPRK, Democratic People's Republic of Korea ; North Korean, North Koreans ; Pyongyang ;
Norway = ; Norwegian, Norwegians ; Oslo ;
Oman = ; Omani, Omanis ; Muscat ;
Pakistan = ; Pakistani, Pakistanis ; Islamabad ;
Palestine = Palestinian Authority ; Palestinian, Palestinians ; Ramallah ;
Panama = ; Panamanian, Panamanians ; ;
Paraguay = ; Paraguayan ; Asuncion ;
Peru = ; Peruvian, Peruvians ; Lima ;
Philippines = ; Filipino, Philippine, Filipinos ; Manila ; Malacanang, Malacañang
Poland = ; Polish, Poles ; Warsaw ;
Portugal = ; Portuguese ; Lisbon ;
Qatar = ; Qatari, Qataris ; Doha ;
Romania = ; Romanian, Romanians ; Bucharest ;
Russia = Russian Federation ; Russian, Russians ; Moscow ; Kremlin, the Kremlin
Rwanda = ; Rwandan, Rwandans ; Kigali ;
Saudi Arabia = Kingdom of Saudi Arabia ; Saudi, Saudis ; Riyadh ;
Senegal = ; Senegalese ; Dakar ;
Serbia = ; Serbian, Serbs ; Belgrade ;
Sierra Leone = ; Sierra Leonean ; Freetown ;
Singapore = ; Singaporean, Singaporeans ; ;
Slovakia = ; Slovak, Slovaks ; Bratislava ;
Slovenia = ; Slovenian, Slovenes ; Ljubljana ;
Somalia = ; Somali, Somalis ; Mogadishu ; Villa Somalia
South Africa = ; South African, South Africans ; Pretoria ; Union Buildings
South Korea = Republic of Korea ; South Korean, South Koreans ; Seoul ; Blue House
South Sudan = ; South Sudanese ; Juba ;
Spain = ; Spanish, Spaniards ; Madrid ; Moncloa
Sri Lanka = ; Sri Lankan, Sri Lankans ; Colombo ;
Sudan = ; Sudanese ; Khartoum ;
Sweden = ; Swedish, Swedes ; Stockholm ;
Switzerland = ; Swiss ; Bern, Berne ;
Syria = Syrian Arab Republic ; Syrian, Syrians ; Damascus ;
Taiwan = Republic of China ; Taiwanese ; Taipei ;
Tajikistan = ; Tajik, Tajiks ; Dushanbe ;
Tanzania = ; Tanzanian, Tanzanians ; Dodoma, Dar es Salaam ;
Thailand = ; Thai, Thais ; Bangkok ;
Togo = ; Togolese ; Lome ;
Tunisia = ; Tunisian, Tunisians ; Tunis ;
Turkey = Türkiye, Turkiye ; Turkish, Turks ; Ankara ;
Turkmenistan = ; Turkmen ; Ashgabat ;
Uganda = ; Ugandan, Ugandans ; Kampala ;
Ukraine = ; Ukrainian, Ukrainians ; Kiev, Kyiv ;
United Arab Emirates = UAE, U.A.E., Emirates ; Emirati, Emiratis ; Abu Dhabi ;
United States = US, U.S., USA, U.S.A., America, United States of America ; American, Americans ; Washington ;
Uruguay = ; Uruguayan ; Montevideo ;
Uzbekistan = ; Uzbek, Uzbeks ; Tashkent ;
Vatican = Vatican City, Holy See ; ; ;
Venezuela = ; Venezuelan, Venezuelans ; Caracas ; Miraflores
Vietnam = Viet Nam ; Vietnamese ; Hanoi ;
Yemen = ; Yemeni, Yemenis ; Sanaa, Sana'a ;
Zambia = ; Zambian, Zambians ; Lusaka ;
Zimbabwe = ; Zimbabwean, Zimbabweans ; Harare ;
"""


def _list(part: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in part.split(",") if item.strip())


@cache
def countries() -> tuple[Country, ...]:
    """Every state of the table."""
    found = []
    for line in filter(None, _LINES.splitlines()):
        name, _, rest = line.partition("=")
        others, demonyms, capitals, seats = rest.split(";")
        found.append(Country(name.strip(), _list(others), _list(demonyms), _list(capitals), _list(seats)))
    return tuple(found)


@cache
def country_names() -> dict[str, str]:
    """Each name of a state, in lower case, with the state's own name."""
    return {form.lower(): c.name for c in countries() for form in (c.name, *c.names)}


@cache
def country_seats() -> dict[str, str]:
    """Seats that always mean the government ("the Kremlin"), in lower case, with the state's name."""
    return {seat.lower(): c.name for c in countries() for seat in c.seats}


@cache
def country_demonyms() -> dict[str, str]:
    """Adjectives and peoples ("Russian", "Russians"), in lower case, with the state's name."""
    return {form.lower(): c.name for c in countries() for form in c.demonyms}


def state_called(words: str) -> str | None:
    """The state whose name or people these words are ("Russia", "Russian"), whatever their letters."""
    return country_demonyms().get(words.lower()) or country_names().get(words.lower())


@cache
def country_capitals() -> dict[str, str]:
    """Capitals, in lower case, with the state's name; only the use tells whether the government is meant."""
    return {capital.lower(): c.name for c in countries() for capital in c.capitals}


def is_one_of_people(word: str) -> bool:
    """Whether a word behind "the" means one person of a people ("Italian", "Frenchman", "Spaniard")."""
    low = word.lower()
    if low in _PERSONS:
        return True
    return low in country_demonyms() and not low.endswith(("s", "ese", "ish", "ch"))


_PERSONS = frozenset(
    (
        *("spaniard", "frenchman", "frenchwoman", "dutchman", "dutchwoman", "englishman", "englishwoman", "irishman"),
        *("irishwoman", "scotsman", "scot", "welshman", "dane", "swede", "finn", "pole", "turk", "serb", "croat"),
        *("briton", "texan", "californian", "yorkshireman", "londoner"),
    )
)
