"""Smaller wire services, and the journals that news cites. Format: see the package."""

SMALLER_AGENCIES = """
Thomson Reuters Foundation @ trust.org, news.trust.org
Amaq | Amaq News Agency | Amaq agency
Mehr News Agency | Mehr @ mehrnews.com
Iranian Students' News Agency | ISNA @ isna.ir
Middle East News Agency | MENA @ mena.org.eg
Wafa | WAFA @ wafa.ps
Saudi Press Agency | SPA @ spa.gov.sa
WAM | Emirates News Agency @ wam.ae
Kuwait News Agency | KUNA @ kuna.net.kw
Petra News Agency | Petra @ petra.gov.jo
Qatar News Agency | QNA @ qna.org.qa
Doğan News Agency | Dogan News Agency | Dogan | DHA
Ihlas News Agency | IHA
Associated Press of Pakistan @ app.com.pk
United News of India | UNI @ uniindia.com
Bernama @ bernama.com
Antara @ antaranews.com
Philippine News Agency | PNA @ pna.gov.ph
Vietnam News Agency | VNA
China News Service | CNS @ chinanews.com
Central News Agency @ cna.com.tw
Jiji Press | Jiji @ jiji.com
Newsis
News Agency of Nigeria | NAN @ nannews.ng
Ghana News Agency | GNA @ gna.org.gh
South African Press Association | SAPA
Pan African News Agency | PANA
African News Agency | ANA
Kenya News Agency | KNA
Lusa @ lusa.pt
Europa Press @ europapress.es
Notimex
Prensa Latina @ plenglish.com
Telam | Télam
Agencia Brasil | Agência Brasil
TT | TT News Agency @ tt.se
NTB @ ntb.no
Ritzau @ ritzau.dk
STT @ stt.fi
APA | Austria Press Agency @ apa.at
ATS | Keystone-ATS | Swiss News Agency
ANP @ anp.nl
SID
MTI
CTK | ČTK | Czech News Agency
Agerpres @ agerpres.ro
BTA @ bta.bg
Tanjug @ tanjug.rs
Hina @ hina.hr
UNIAN @ unian.info
Interfax-Ukraine @ interfax.com.ua
BelTA @ belta.by
Trend News Agency @ trend.az
Kazinform
AKIpress
News Corp Australia
McClatchy | McClatchy Newspapers | McClatchy-Tribune
Tribune News Service | TNS
City News Service
States News Service
SITE Intelligence Group | SITE
Religion News Service | RNS
Catholic News Agency @ catholicnewsagency.com
Inter Press Service | IPS
Scripps Howard News Service
Tribune Content Agency
Tribune Media Services
Creators Syndicate @ creators.com
King Features Syndicate
Universal Press Syndicate
Andrews McMeel Syndication
Newspaper Enterprise Association
Project Syndicate @ project-syndicate.org
Cagle Syndicate | Cagle Cartoons
Copley News Service
"""

JOURNALS = """
Nature
Nature Communications
Nature Climate Change
Nature Geoscience
Nature Medicine
Science
Science Advances
Scientific Reports
Cell
The Lancet | Lancet @ thelancet.com
The New England Journal of Medicine | New England Journal of Medicine | NEJM @ nejm.org
JAMA | Journal of the American Medical Association @ jamanetwork.com
JAMA Pediatrics | JAMA Internal Medicine | JAMA Psychiatry
The BMJ | BMJ | British Medical Journal @ bmj.com
PLOS ONE | PLoS ONE | PLOS One @ plos.org
PLOS Medicine
Proceedings of the National Academy of Sciences | PNAS
Proceedings of the Royal Society B
Geophysical Research Letters
The Astrophysical Journal | Astrophysical Journal
Astrophysical Journal Letters | The Astrophysical Journal Letters
Monthly Notices of the Royal Astronomical Society
Pediatrics
Morbidity and Mortality Weekly Report
Current Biology
Environmental Research Letters
Physical Review Letters
Psychological Science
Annals of Internal Medicine
"""
