// Ready words, kept by whoever leads; what is not said to customers gets in with a reason alone
// (4.1.1, 4.1.5).
#include "chat/use_cases/steps.hpp"
#include "identity/calls.hpp"
#include "standard/tone_calls.hpp"

namespace bihuan::chat {
namespace {

constexpr std::int64_t canned_max = 500;

void write_down(Unit& unit, std::string_view action, const Canned& one) {
    identity::audit(unit, {.action = std::string{"chat.canned_"} + std::string{action},
                           .subject_kind = "canned_reply",
                           .subject_id = one.canned_reply_id.number,
                           .subject_label = one.code,
                           .before = {},
                           .after = json_text("language", one.language)});
    unit.tell(
        {.topic = std::string{tells_canned}, .subject_id = one.canned_reply_id.number, .payload = "{}"});
}

Done check_words(Unit& unit, CannedId id, const std::string& text, const std::string& reason) {
    TRY_DONE(standard::ask_words(unit, {"canned_reply", id.number, text, reason}));
    if (const auto unknown = unknown_placeholder(text))
        return refuse_field("text", placeholder_unknown, "{" + *unknown + "}");
    return {};
}

}  // namespace

std::vector<Canned> list_canned(Unit& unit, const std::string& language) {
    return canned_replies(unit, language, canned_max);
}

Result<Canned> add_canned_reply(Unit& unit, const Canned& wanted, const std::string& wording_reason) {
    TRY_DONE(check_words(unit, {}, wanted.text, wording_reason));
    if (!is_canned_code(wanted.code)) return refuse_field("code", canned_code_wrong);
    if (count_canned(unit) >= canned_max) return refuse(canned_full, std::to_string(canned_max));
    auto made = wanted;
    made.canned_reply_id = unit.new_id<CannedId>();
    made.changed_at = unit.now;
    made.version = 1;
    if (!add_canned(unit, made)) return refuse_field("code", canned_code_taken, wanted.code);
    write_down(unit, "added", made);
    return made;
}

Result<Canned> change_canned_reply(Unit& unit, CannedId id, std::int64_t version, const std::string& text,
                                   const std::string& wording_reason) {
    auto found = find_canned(unit, id);
    if (!found) return refuse(canned_unknown);
    TRY_DONE(check_words(unit, id, text, wording_reason));
    found->text = text;
    found->changed_at = unit.now;
    found->version = version;
    if (!save_canned(unit, *found)) return refuse(version_conflict);
    ++found->version;
    write_down(unit, "changed", *found);
    return *std::move(found);
}

Done drop_canned_reply(Unit& unit, CannedId id) {
    const auto found = find_canned(unit, id);
    if (!found || !drop_canned(unit, id)) return refuse(canned_unknown);
    write_down(unit, "dropped", *found);
    return {};
}

}  // namespace bihuan::chat
