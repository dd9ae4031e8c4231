// Purposes are the operator's own data: what is asked, in which words, for how long.
#include <fmt/format.h>

#include <array>

#include "identity/calls.hpp"
#include "privacy/domain/consent_rules.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/store/consent_store.hpp"
#include "privacy/use_cases/leak_steps.hpp"
#include "privacy/use_cases/use_cases.hpp"

namespace bihuan::privacy {
namespace {

void audit_purpose(Unit& unit, std::string_view action, const Purpose& p) {
    identity::audit(
        unit,
        {.action = fmt::format("privacy.{}", action),
         .subject_kind = "privacy_purpose",
         .subject_id = p.purpose_id.number,
         .subject_label = p.code,
         .before = {},
         .after = fmt::format(
             R"({{"text_number":{},"text_number_min":{},"is_required":{},"validity_days":{},"is_active":{}}})",
             p.text.number, p.text_number_min, p.is_required, p.validity_days, p.is_active)});
    unit.tell({.topic = "privacy.purpose_changed", .subject_id = p.purpose_id.number, .payload = {}});
}

Purpose made(Unit& unit, const std::string& code, const PurposeInput& input) {
    Purpose p;
    p.purpose_id = unit.new_id<PurposeId>();
    p.code = code;
    p.is_required = input.is_required;
    p.is_active = input.is_active;
    p.validity_days = input.validity_days;
    p.text = input.words;
    p.text.number = 1;
    p.text.at = unit.now;
    p.text.by = unit.actor().name;
    return p;
}

}  // namespace

std::vector<Purpose> list_purposes(Unit& unit) { return ConsentStore{unit}.purposes(); }

Result<Purpose> create_purpose(Unit& unit, const std::string& code, const PurposeInput& input) {
    ConsentStore store{unit};
    if (!is_purpose_code(code)) return refuse_field("code", code_shape);
    if (store.find_code(code)) return refuse_field("code", code_taken);
    if (std::ssize(store.purposes()) >= ConsentStore::purposes_max) return refuse(too_many_purposes);
    const auto p = made(unit, code, input);
    store.add(p);
    audit_purpose(unit, "purpose_created", p);
    return p;
}

Result<Purpose> update_purpose(Unit& unit, PurposeId id, std::int64_t version, const PurposeInput& input) {
    ConsentStore store{unit};
    auto p = store.find(id);
    if (!p) return refuse(purpose_unknown);
    if (p->version != version) return refuse(version_conflict);
    p->is_required = input.is_required;
    p->is_active = input.is_active;
    p->validity_days = input.validity_days;
    if (!has_same_words(p->text, input.words)) {
        const auto number = p->text.number + 1;
        p->text = input.words;
        p->text.number = number;
        p->text.at = unit.now;
        p->text.by = unit.actor().name;
        store.add_text(id, p->text);
    }
    if (input.asks_again) p->text_number_min = p->text.number;
    if (!store.save(*p, version)) return refuse(version_conflict);
    p->version = version + 1;
    audit_purpose(unit, "purpose_changed", *p);
    return *p;
}

Result<TextPage> list_purpose_texts(Unit& unit, PurposeId id, std::int64_t after, std::int64_t limit) {
    ConsentStore store{unit};
    if (!store.find(id)) return refuse(purpose_unknown);
    TextPage out{store.texts(id, after > 0 ? after : INT64_MAX, limit + 1), 0};
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().number;
    }
    return out;
}

void start(Unit& unit) {
    adopt_leak_clocks(unit);
    ConsentStore store{unit};
    if (!store.purposes().empty()) return;
    struct Row {
        const char *code, *name_zh, *name_en, *text_zh, *text_en;
        bool is_required;
        std::int64_t validity_days;
    };
    // What a telecom operator's customer service does with personal data; the operator's own words replace
    // these.
    constexpr std::array rows{
        Row{"service", "受理与处理服务请求", "Handling service requests",
            "为受理、处理和反馈您的咨询、故障、投诉与预约，我们使用您的姓名、联系方式、业务号码和地址。",
            "To take in, handle and answer your requests, faults, complaints and appointments we use your "
            "name, "
            "contacts, service numbers and address.",
            true, 0},
        Row{"satisfaction_survey", "满意度回访", "Satisfaction surveys",
            "服务结束后，我们可能通过短信或电话邀请您评价，并就低分原因回访。",
            "After a service we may ask for your rating by message or call, and call back about a low one.",
            false, 0},
        Row{"marketing", "业务推荐", "Offers", "我们可能向您推荐适合的套餐和优惠，您可随时撤回。",
            "We may recommend plans and discounts that suit you; you can withdraw at any time.", false, 730},
        Row{"call_recording_training", "通话录音用于培训", "Recordings for training",
            "我们可能在去除身份信息后，将通话录音用于座席培训。",
            "Recordings of calls, stripped of your identity, may be used to train our agents.", false, 365},
    };
    for (const auto& row : rows) {
        PurposeInput input;
        input.words.name_zh = row.name_zh;
        input.words.name_en = row.name_en;
        input.words.text_zh = row.text_zh;
        input.words.text_en = row.text_en;
        input.is_required = row.is_required;
        input.validity_days = row.validity_days;
        store.add(made(unit, row.code, input));
    }
}

}  // namespace bihuan::privacy
