// Words on their way to a customer, for whoever guards them. A question is never published, so its payload is
// theirs: kind and reason a line each, then the words.
#include "standard/tone_calls.hpp"

namespace bihuan::standard {

Done ask_words(Unit& unit, const OutgoingWords& words) {
    if (!unit.has_guards()) return {};
    return unit.ask({.topic = std::string{asks_words},
                     .subject_id = words.subject_id,
                     .payload = words.kind + "\n" + words.reason + "\n" + words.text});
}

std::optional<OutgoingWords> words_asked(const Event& event) {
    if (event.topic != asks_words) return std::nullopt;
    const auto kind_end = event.payload.find('\n');
    must(kind_end != event.payload.npos);
    const auto reason_end = event.payload.find('\n', kind_end + 1);
    must(reason_end != event.payload.npos);
    return OutgoingWords{event.payload.substr(0, kind_end), event.subject_id,
                         event.payload.substr(reason_end + 1),
                         event.payload.substr(kind_end + 1, reason_end - kind_end - 1)};
}

}  // namespace bihuan::standard
