// The words of a notice, as a draft that people complete.
#include <fmt/format.h>

#include <algorithm>

#include "privacy/domain/leak_rules.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::string_view gap_zh = "【待补充】", gap_en = "[to be completed]";

std::string kinds_of(const Leak& leak, std::span<const standard::Term> kinds, bool is_english) {
    std::string out;
    for (const auto& code : leak.facts.kinds) {
        const auto found = std::ranges::find(kinds, code, &standard::Term::code);
        if (found == kinds.end()) continue;
        out += (out.empty() ? "" : is_english ? ", " : "、") + (is_english ? found->name_en : found->name_zh);
    }
    return out;
}

struct Part {
    std::string_view zh, en;
    std::string value;
};

}  // namespace

std::string draft_of(const Leak& leak, Audience audience, std::span<const standard::Term> kinds,
                     bool is_english, std::string_view zone) {
    const auto& f = leak.facts;
    const bool is_for_people = audience == Audience::people;
    const auto found = local_text(f.found_at, zone);
    std::vector<Part> parts{
        {"涉及的个人信息种类", "Kinds of personal data concerned", kinds_of(leak, kinds, is_english)},
        {"原因", "Cause", f.cause},
        {"可能造成的危害", "Harm that may follow", f.harm},
        {"已采取的补救措施", "Measures taken", f.measures},
        {is_for_people ? "您可以采取的减轻危害的措施" : "个人可以采取的减轻危害的措施",
         is_for_people ? "What you can do to lessen the harm"
                       : "What those concerned can do to lessen the harm",
         f.advice},
        {"联系方式", "Contact", f.contact},
    };
    if (!is_for_people) {
        parts.insert(parts.begin(), {{"发现时间与途径", "When and how it was found",
                                      fmt::format("{} {}", found, f.how_found)},
                                     {"涉及人数", "People concerned", std::to_string(f.people_count)},
                                     {"涉及系统", "Systems concerned", f.systems}});
        if (!f.exempt_reason.empty())
            parts.push_back({"不通知个人的理由（第五十七条第二款）",
                             "Why those concerned are not told (article 57, paragraph 2)", f.exempt_reason});
    }
    auto out =
        is_english
            ? (is_for_people ? fmt::format("On {} we found that personal data of yours may have been "
                                           "exposed. As article 57 of the Personal Information Protection "
                                           "Law asks, we tell you:\n",
                                           found)
                             : std::string{"Report of a leak of personal data under article 57 of the "
                                           "Personal Information Protection Law:\n"})
            : (is_for_people ? fmt::format("我们于 {} 发现您的个人信息可能发生泄露。依据《个人信息保护"
                                           "法》第五十七条，现将有关事项通知如下：\n",
                                           found)
                             : std::string{"依据《个人信息保护法》第五十七条，现报告个人信息泄露"
                                           "事件如下：\n"});
    int number = 0;
    for (const auto& part : parts)
        out += fmt::format("{}. {}{}{}\n", ++number, is_english ? part.en : part.zh, is_english ? ": " : "：",
                           !part.value.empty() ? part.value : std::string{is_english ? gap_en : gap_zh});
    return out;
}

bool has_gap(std::string_view notice) { return notice.contains(gap_zh) || notice.contains(gap_en); }

}  // namespace bihuan::privacy
