// What can be done with messages and their templates: one function each.
#pragma once

#include <map>

#include "message/calls.hpp"
#include "message/domain/template_rules.hpp"
#include "message/store/message_store.hpp"

namespace bihuan::message {

// --- templates (4.1.5): drafted, proposed, approved by somebody else; the approved one of a place is
// replaced
std::vector<Template> list_templates(Unit& unit, std::string_view purpose, TemplateId after,
                                     std::int64_t limit);
Result<std::vector<Template>> template_history(Unit& unit, TemplateId id);
Result<Template> draft_template(Unit& unit, const Draft& draft);
Result<Template> change_template(Unit& unit, TemplateId id, std::int64_t version, const std::string& subject,
                                 const std::string& body);
Result<Template> act_on_template(Unit& unit, TemplateId id, std::int64_t version, TemplateAction action,
                                 const std::string& wording_reason);
struct Preview {
    std::string subject, body;
    SmsLength sms;
};
// With words in place of values; or with those of a ticket, by its code, the customer's name masked.
Result<Preview> preview_template(Unit& unit, const Context& context, const Draft& draft,
                                 const std::string& ticket_code);

// --- for the sender, which holds no transaction while a gateway thinks
struct OutgoingMessage {
    Parcel parcel;
    std::string channel;
};
bool has_due_messages(Unit& unit);
std::vector<OutgoingMessage> take_due_messages(Unit& unit, const Context& context, std::int64_t limit);
void end_try(Unit& unit, const Context& context, MessageId id, const Answer& answer);
// What the centre says became of it. Late, repeated and unknown words of the centre change nothing.
enum class Report { arrived, lost, other };
Done hear_report(Unit& unit, const Context& context, MessageId id, const std::string& token, Report report);

// --- outgoing messages, for staff within their scope
struct MessageView {
    Message message;
    std::string customer_name, subject_code;  // masked
    bool can_send_again = false;
};
struct MessagePage {
    std::vector<MessageView> items;
    MessageId next;
};
MessagePage list_messages(Unit& unit, const Context& context, const MessageFilter& filter, MessageId before,
                          std::int64_t limit);
struct MessageDetail {
    MessageView view;
    std::vector<Try> tries;  // latest first
};
Result<MessageDetail> get_message(Unit& unit, const Context& context, MessageId id);
struct Revealed {
    std::string address, title, text;
};
Result<Revealed> reveal_message(Unit& unit, const Context& context, MessageId id, const std::string& reason);
Result<MessageDetail> act_on_dead_message(Unit& unit, const Context& context, MessageId id,
                                          std::int64_t version, Action action, const std::string& why);
struct Written {
    std::string purpose, text, key;
    std::string wording_reason;  // why words stand that are not said to customers (4.1.1)
};
Result<MessageDetail> write_to_customer(Unit& unit, const Context& context, TicketId ticket,
                                        const Written& written);
struct ChannelView {
    std::string code;
    bool is_set_up = false;
    std::int64_t per_minute = 0;
    std::optional<Instant> oldest_waiting;
    std::array<std::int64_t, 24> sent{}, failed{};  // by hour, the last one is now
};
struct Channels {
    std::vector<ChannelView> channels;
    std::vector<std::string> hours;              // "09:00" of each, in the zone whose hours are quiet
    std::map<std::string, std::int64_t> states;  // of what has not ended well
    std::optional<Instant> oldest_without_channel;
    std::shared_ptr<const standard::MessageRules> rules;
};
Channels message_channels(Unit& unit, const Context& context);

// --- the customer's own
struct Inbox {
    std::vector<Message> items;
    std::int64_t unread = 0;
    MessageId next;
};
Result<Inbox> portal_inbox(Unit& unit, const Context& context, MessageId before, std::int64_t limit);
Result<std::int64_t> mark_read(Unit& unit, const Context& context, const std::vector<MessageId>& ids);
struct OwnPreferences {
    std::string channel, language;  // of the customer's record
    std::optional<QuietHours> quiet;
    QuietHours standard_quiet;
};
// Of the customer who acts, or of any where staff act for them (4.2.5).
Result<OwnPreferences> preferences_of(Unit& unit, const Context& context, CustomerId customer);
Result<OwnPreferences> save_preferences_of(Unit& unit, const Context& context, CustomerId customer,
                                           const OwnPreferences& wanted);

}  // namespace bihuan::message
