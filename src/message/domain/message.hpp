// A template, a message and its tries as plain values.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>

#include "message/domain/message_flow.hpp"

namespace bihuan::message {

// std::ranges::contains, which the compiler does not have yet.
template <class Range, class Value, class Part = std::identity>
constexpr bool has(const Range& range, const Value& value, Part part = {}) {
    return std::ranges::find(range, value, part) != std::ranges::end(range);
}

// Where a template stands: what it is for, whom it suits. `channel` "": every one without its own; `segment`
// "": everybody.
struct TemplatePlace {
    std::string purpose, channel, language, segment;
    bool operator==(const TemplatePlace&) const = default;
};
struct Template {
    TemplateId template_id;
    TemplatePlace place;
    std::int64_t number = 1;  // of the versions of its place
    std::string subject, body;
    TemplateState state = TemplateState::draft;
    UserId author_id;
    std::string author_name, approver_name;
    Instant created_at{}, changed_at{};
    std::int64_t version = 1;
};
std::string code_of(const TemplatePlace& place);  // "ticket_accepted.sms.zh-CN.vip"

struct Message {
    MessageId message_id;
    std::string key, purpose;
    CustomerId customer_id;
    std::string subject_kind;
    std::int64_t subject_id = 0;
    OrganizationId organization_id;
    State state = State::waiting;
    std::string reason;              // code: why it stands where it stands
    std::string channel;             // it goes by, or went by
    std::vector<std::string> tried;  // channels that did not do
    std::string language;
    TemplateId template_id;
    std::string values, address, title, text;  // in clear; sealed by the store
    std::string address_masked;
    std::int64_t tries = 0;  // on this channel
    Instant created_at{}, next_at{};
    std::optional<Instant> sent_at, ended_at, read_at;
    std::int64_t version = 1;
};
struct Try {
    TryId try_id;
    MessageId message_id;
    std::string channel;
    std::string outcome;  // accepted | delivered | temporary | permanent
    std::string detail;
    Instant at{};
};

struct QuietHours {  // minutes of the day; the same: none
    std::int64_t from = 0, to = 0;
    bool operator==(const QuietHours&) const = default;
};
// The customer's own hours, kept by this module (4.2.5).
struct Preference {
    CustomerId customer_id;
    std::optional<QuietHours> quiet;
};

// Codes of reasons; the pages word them.
namespace reason {
inline constexpr std::string_view quiet = "quiet_hours", rate = "channel_rate", daily = "daily_limit",
                                  consent = "no_consent", purpose = "purpose_gone", customer = "no_customer",
                                  no_template = "no_template", no_way = "no_way", failed = "gateway_failed",
                                  rejected = "gateway_rejected", set_aside = "set_aside",
                                  by_person = "sent_again";
}

}  // namespace bihuan::message
