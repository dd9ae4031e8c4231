// The customer's own inbox; how they wish to hear from us, by themselves or told to staff (4.2.5).
#include <algorithm>

#include "customer/calls.hpp"
#include "customer/reach_calls.hpp"
#include "identity/calls.hpp"
#include "message/domain/message_errors.hpp"
#include "message/domain/sending_rules.hpp"
#include "message/use_cases/steps.hpp"
#include "standard/calls.hpp"
#include "standard/message_calls.hpp"

namespace bihuan::message {
namespace {

CustomerId me(const Unit& unit) { return CustomerId{unit.actor().customer_id}; }

}  // namespace

Result<Inbox> portal_inbox(Unit& unit, const Context& context, MessageId before, std::int64_t limit) {
    const auto records = customer::merged_ids(unit, me(unit));
    Inbox out;
    out.items = MessageStore{unit, *context.cipher}.inbox(records, before, limit + 1);
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().message_id;
    }
    out.unread = count_unread(unit, records);
    return out;
}

Result<std::int64_t> mark_read(Unit& unit, const Context& context, const std::vector<MessageId>& ids) {
    const auto records = customer::merged_ids(unit, me(unit));
    MessageStore store{unit, *context.cipher};
    for (const auto id : ids) {
        auto found = store.find(id);
        // One answer for another's message and none.
        if (!found || found->channel != "portal" || !has(records, found->customer_id))
            return refuse(message_unknown);
        if (found->read_at) continue;
        found->read_at = unit.now;
        if (!store.save(*found)) return refuse(version_conflict);
    }
    unit.tell({.topic = std::string{tells_inbox}, .customer_id = me(unit).number, .payload = {}});
    return count_unread(unit, records);
}

Result<OwnPreferences> preferences_of(Unit& unit, const Context& context, CustomerId customer) {
    const auto reach = customer::reach_of(unit, *context.cipher, customer);
    if (!reach) return refuse(customer_unknown);
    const auto rules = standard::message_rules(unit, unit.now);
    OwnPreferences out{
        reach->preferred_channel, reach->preferred_language, {}, {rules->quiet_from, rules->quiet_to}};
    if (const auto own = find_preference(unit, reach->customer_id)) out.quiet = own->quiet;
    return out;
}

Result<OwnPreferences> save_preferences_of(Unit& unit, const Context& context, CustomerId customer,
                                           const OwnPreferences& wanted) {
    const auto reach = customer::reach_of(unit, *context.cipher, customer);
    if (!reach) return refuse(customer_unknown);
    const auto whose = reach->customer_id;
    TRY(const auto before, preferences_of(unit, context, whose));
    if (!wanted.channel.empty() && wanted.channel != before.channel && !unit.actor().is_customer() &&
        !standard::is_channel(unit, wanted.channel))
        return refuse_field("channel", channel_unknown);
    if (before.channel != wanted.channel || before.language != wanted.language)
        TRY_DONE(customer::set_preferences(unit, *context.cipher, whose, {wanted.channel, wanted.language}));
    save_preference(unit, {whose, wanted.quiet});
    if (!unit.actor().is_customer() && before.quiet != wanted.quiet)
        identity::audit(unit, {.action = "message.preference_saved",
                               .subject_kind = "customer",
                               .subject_id = whose.number,
                               .subject_label = {},
                               .before = {},
                               .after = {}});
    return preferences_of(unit, context, whose);
}

}  // namespace bihuan::message
