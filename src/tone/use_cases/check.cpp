// Words to customers, looked at before they leave the house.
#include <fmt/format.h>

#include "identity/calls.hpp"
#include "standard/tone_calls.hpp"
#include "tone/domain/tone_errors.hpp"
#include "tone/use_cases/lists.hpp"
#include "tone/use_cases/use_cases.hpp"

namespace bihuan::tone {

std::vector<Finding> check_words(Unit& unit, std::string_view text, Audience audience) {
    return lists_in_force(unit)->check(text, audience);
}

namespace {

// One line without control characters, as JSON has it.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

}  // namespace

Done guard(Unit& unit, const Event& event) {
    // Rules and timers send what persons agreed on before.
    if (unit.actor().user_id == 0) return {};
    const auto asked = standard::words_asked(event);
    if (!asked) return {};
    std::vector<Cue> stopped;
    std::string codes;
    for (const auto& one : check_words(unit, asked->text, Audience::customer)) {
        if (one.severity != "stop") continue;
        stopped.push_back({one.at, one.size, {}});
        codes += fmt::format(R"({}"{}")", codes.empty() ? "" : ",", one.code);
    }
    if (stopped.empty()) return {};
    if (asked->reason.empty()) {
        std::string said;
        for (const auto& words : words_at(asked->text, stopped))
            said += fmt::format("{}“{}”", said.empty() ? "" : " ", words);
        return refuse_field("text", words_stopped, said);
    }
    // The reason is a person's words about the deed and stands in the audit log; the text itself does not.
    identity::audit(
        unit, {.action = "tone.sent_with_reason",
               .subject_kind = asked->kind,
               .subject_id = asked->subject_id,
               .subject_label = {},
               .before = {},
               .after = fmt::format(R"({{"phrases":[{}],"reason":{}}})", codes, quoted(asked->reason))});
    return {};
}

}  // namespace bihuan::tone
