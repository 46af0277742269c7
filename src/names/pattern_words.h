#pragma once
/// The words that patterns of names look for.

#include <string_view>

namespace taojin::pattern_words {

/// Last words of the names of bodies.
inline constexpr std::u32string_view kBodyEndings[] = {U"大学",   U"学院",   U"科学院", U"协会",   U"学会", U"联合会",
                                                       U"商会",   U"法院",   U"检察院", U"医院",   U"中学", U"小学",
                                                       U"交易所", U"工商局", U"管理局", U"监管局", U"总局", U"大使馆",
                                                       U"领事馆", U"博物馆", U"图书馆", U"省委",   U"市委"};

/// Those that parts of firms have as well, or that stand for themselves: 技术委员会, 研究院.
inline constexpr std::u32string_view kLooseEndings[] = {U"研究院", U"研究所", U"工程院", U"委员会", U"研究中心",
                                                        U"基金会", U"专委会", U"联盟",   U"共同体", U"标准化组织"};

/// Countries that stand before a name and are no part of it (英国巴斯大学), and what follows those that are.
inline constexpr std::u32string_view kCountries[] = {U"美国", U"英国",     U"法国",   U"德国",   U"加拿大",
                                                     U"日本", U"瑞士",     U"瑞典",   U"新加坡", U"韩国",
                                                     U"荷兰", U"澳大利亚", U"意大利", U"以色列", U"中国台湾"};
inline constexpr std::u32string_view kBehindOwnCountry[] = {U"国立", U"国家",   U"艺术",    U"皇家", U"大学",
                                                            U"科学", U"管理",   U"公平",    U"联邦", U"高等",
                                                            U"总",   U"工程院", U"工程学会"};

/// The last characters of the endings.
inline constexpr std::u32string_view kBodyLast = U"学院所会心局馆委盟体织";

/// Parts of a university that belong to its name.
inline constexpr std::u32string_view kFaculties[] = {U"系",       U"学院",   U"分校",   U"研究院",  U"研究所",
                                                     U"研究中心", U"实验室", U"医学部", U"研究生院"};

/// Before the names of a by-line and its colon or bar.
inline constexpr std::u32string_view kByLineWords[] = {U"编辑", U"作者", U"责编", U"主编", U"排版", U"校对",
                                                       U"审校", U"记者", U"撰文", U"采写", U"编译", U"翻译",
                                                       U"监制", U"策划", U"摄影", U"文"};

inline constexpr std::u32string_view kByLineMarks = U"：:|丨";

/// Behind a name.
inline constexpr std::u32string_view kAddresses[] = {U"教授", U"院士", U"博士",   U"先生",
                                                     U"女士", U"老师", U"老先生", U"同志"};
inline constexpr std::u32string_view kAddressFirst = U"教院博先女老同";
inline constexpr std::u32string_view kLatinAddresses[] = {U"Dr. ", U"Prof. ", U"Mr. ", U"Ms. ", U"Mrs. "};

/// Behind a foreign name in a sentence, and no part of it.
inline constexpr std::u32string_view kVerbs[] = {U"提出", U"表示", U"认为", U"指出", U"关于", U"来到", U"来自",
                                                 U"来",   U"说",   U"称",   U"曾",   U"和",   U"对",   U"写"};

/// First names as the press prints them, ascending.
inline constexpr std::u32string_view kFirstNames[] = {
    U"Aaron",     U"Abraham",   U"Adam",     U"Adrian",    U"Alan",      U"Albert",    U"Alec",        U"Alex",
    U"Alexander", U"Alexandra", U"Alexis",   U"Alice",     U"Amanda",    U"Amy",       U"Andrea",      U"Andreas",
    U"Andrei",    U"Andrej",    U"Andrew",   U"Andy",      U"Angela",    U"Anna",      U"Anne",        U"Anthony",
    U"Antonio",   U"Arthur",    U"Barbara",  U"Ben",       U"Benjamin",  U"Bill",      U"Bob",         U"Brad",
    U"Brandon",   U"Brett",     U"Brian",    U"Bryan",     U"Carl",      U"Carlos",    U"Caroline",    U"Catherine",
    U"Charles",   U"Charlie",   U"Chris",    U"Christian", U"Christina", U"Christine", U"Christopher", U"Claire",
    U"Clay",      U"Craig",     U"Dan",      U"Daniel",    U"Daniela",   U"Daniella",  U"Dario",       U"Dave",
    U"David",     U"Dennis",    U"Derek",    U"Diane",     U"Dimitris",  U"Dmitry",    U"Donald",      U"Doug",
    U"Douglas",   U"Dylan",     U"Ed",       U"Edward",    U"Elizabeth", U"Emily",     U"Emma",        U"Eric",
    U"Erik",      U"Evan",      U"Felix",    U"Francis",   U"Frank",     U"Fred",      U"Gary",        U"Geoff",
    U"Geoffrey",  U"George",    U"Greg",     U"Guillaume", U"Gustav",    U"Hannah",    U"Harry",       U"Heather",
    U"Helen",     U"Henry",     U"Howard",   U"Hugh",      U"Hugo",      U"Ian",       U"Igor",        U"Ilya",
    U"Ivan",      U"Jack",      U"Jacob",    U"Jake",      U"James",     U"Jamie",     U"Jan",         U"Jane",
    U"Jared",     U"Jason",     U"Jay",      U"Jeff",      U"Jeffrey",   U"Jennifer",  U"Jenny",       U"Jeremy",
    U"Jerry",     U"Jess",      U"Jessica",  U"Jim",       U"Joe",       U"Joel",      U"Johannes",    U"John",
    U"Jon",       U"Jonas",     U"Jonathan", U"Jordan",    U"Jose",      U"Joseph",    U"Josh",        U"Joshua",
    U"Juan",      U"Julia",     U"Julian",   U"Julie",     U"Justin",    U"Karen",     U"Kate",        U"Katherine",
    U"Kathleen",  U"Keith",     U"Kelly",    U"Ken",       U"Kenneth",   U"Kevin",     U"Kim",         U"Kyle",
    U"Larry",     U"Laura",     U"Lauren",   U"Leo",       U"Leonard",   U"Lisa",      U"Louis",       U"Lucas",
    U"Luke",      U"Marc",      U"Marco",    U"Marcus",    U"Maria",     U"Mark",      U"Markus",      U"Martin",
    U"Mary",      U"Matt",      U"Matthew",  U"Max",       U"Megan",     U"Melissa",   U"Michael",     U"Michelle",
    U"Mike",      U"Mira",      U"Nancy",    U"Nat",       U"Natalie",   U"Nathan",    U"Neil",        U"Nicholas",
    U"Nick",      U"Nicolas",   U"Nicole",   U"Nikita",    U"Noah",      U"Oleg",      U"Oliver",      U"Oriol",
    U"Oscar",     U"Patricia",  U"Patrick",  U"Paul",      U"Pavel",     U"Pedro",     U"Peter",       U"Phil",
    U"Philip",    U"Pierre",    U"Rachel",   U"Ralph",     U"Raymond",   U"Rebecca",   U"Reid",        U"Richard",
    U"Rob",       U"Robert",    U"Robin",    U"Roger",     U"Roman",     U"Ron",       U"Ross",        U"Russell",
    U"Ryan",      U"Sam",       U"Samantha", U"Samuel",    U"Sandra",    U"Sara",      U"Sarah",       U"Scott",
    U"Sean",      U"Sebastian", U"Sergey",   U"Shane",     U"Simon",     U"Sophie",    U"Stefan",      U"Stephanie",
    U"Stephen",   U"Steve",     U"Steven",   U"Stuart",    U"Susan",     U"Terry",     U"Theo",        U"Thomas",
    U"Tim",       U"Timothy",   U"Todd",     U"Tom",       U"Tony",      U"Tyler",     U"Victor",      U"Victoria",
    U"Vincent",   U"Vladimir",  U"Walter",   U"Will",      U"William",   U"Yann",      U"Yuri",        U"Zach",
    U"Zachary",
};

/// Surnames in pinyin and other romanizations, ascending.
inline constexpr std::u32string_view kRomanSurnames[] = {
    U"Bai",  U"Cai",  U"Cao",   U"Chan", U"Chang", U"Chen",  U"Cheng", U"Cheung", U"Chou",  U"Cui",   U"Deng",
    U"Ding", U"Dong", U"Du",    U"Duan", U"Fan",   U"Fang",  U"Feng",  U"Fu",     U"Gao",   U"Gong",  U"Gu",
    U"Guo",  U"Han",  U"Hao",   U"He",   U"Hou",   U"Hsieh", U"Hsu",   U"Hu",     U"Huang", U"Jia",   U"Jiang",
    U"Jin",  U"Kong", U"Lau",   U"Lei",  U"Li",    U"Liang", U"Liao",  U"Lin",    U"Ling",  U"Liu",   U"Lu",
    U"Luo",  U"Lv",   U"Lyu",   U"Ma",   U"Mao",   U"Meng",  U"Pan",   U"Peng",   U"Qi",    U"Qian",  U"Qin",
    U"Qiu",  U"Qu",   U"Ren",   U"Shao", U"Shen",  U"Shi",   U"Song",  U"Su",     U"Sun",   U"Tan",   U"Tang",
    U"Tao",  U"Tian", U"Wan",   U"Wang", U"Wei",   U"Wen",   U"Wong",  U"Wu",     U"Xia",   U"Xiang", U"Xiao",
    U"Xie",  U"Xin",  U"Xiong", U"Xu",   U"Xue",   U"Yan",   U"Yang",  U"Yao",    U"Ye",    U"Yi",    U"Yin",
    U"You",  U"Yu",   U"Yuan",  U"Yue",  U"Zeng",  U"Zhai",  U"Zhang", U"Zhao",   U"Zheng", U"Zhong", U"Zhou",
    U"Zhu",  U"Zou",
};

}  // namespace taojin::pattern_words
