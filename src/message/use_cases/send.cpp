// A message is written down, then taken by a node, tried, and ended (4.2.1).
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "message/domain/message_errors.hpp"
#include "message/domain/sending_rules.hpp"
#include "message/inbound_calls.hpp"
#include "message/store/template_store.hpp"
#include "message/use_cases/steps.hpp"
#include "privacy/calls.hpp"
#include "standard/message_calls.hpp"

namespace bihuan::message {
namespace {

constexpr std::chrono::seconds lease{120};      // longer than a batch of calls may last
constexpr std::chrono::seconds rate_pause{15};  // until a full channel is looked at again

class Dispatch {
  public:
    Dispatch(Unit& unit, const Context& context, Message message)
        : unit_{unit}, context_{context}, store_{unit, *context.cipher}, m_{std::move(message)} {}

    std::optional<OutgoingMessage> run() {
        const auto rules = standard::message_rules(unit_, unit_.now);
        const auto* purpose = standard::message_purpose(*rules, m_.purpose);
        const auto reach = customer::reach_of(unit_, *context_.cipher, m_.customer_id);
        if (!purpose) return end(Action::refuse, reason::purpose);
        if (!reach) return end(Action::refuse, reason::customer);
        if (!purpose->consent.empty() && !privacy::is_allowed(unit_, m_.customer_id, purpose->consent))
            return end(Action::refuse, reason::consent);
        const auto day =
            from_iso_or_local_date(local_text(unit_.now, context_.zone).substr(0, 10), context_.zone);
        if (count_sent(unit_, m_.customer_id, m_.purpose, day.value_or(unit_.now)) >= purpose->daily_max)
            return end(Action::refuse, reason::daily);
        return take_a_way(*rules, *purpose, *reach);
    }

  private:
    std::nullopt_t end(Action action, std::string_view why, std::optional<Instant> next = {}) {
        go(m_, action, why, unit_.now);
        if (next) m_.next_at = *next;
        if (store_.save(m_)) tell_of(unit_, m_);
        return std::nullopt;
    }
    void pass_over(const std::string& channel, const char* why) {
        m_.channel = channel;
        m_.tries = 0;
        m_.tried.push_back(channel);
        note_try(unit_, context_, m_, "skipped", why);
    }

    std::optional<OutgoingMessage> take_a_way(const standard::MessageRules& rules,
                                              const standard::MessagePurpose& purpose,
                                              const customer::Reach& reach) {
        const auto templates = TemplateStore{unit_}.approved(m_.purpose);
        const auto languages = languages_from(reach.preferred_language);
        for (const auto& channel : ways(purpose, reach.preferred_channel, m_.tried)) {
            const bool is_ours = channel == "portal";
            if (channel != m_.channel) m_.tries = 0;
            if (!is_ours && !context_.gateways->contains(channel)) {
                pass_over(channel, "not_set_up");
                continue;
            }
            const auto address = address_for(channel, reach);
            if (address.empty()) {
                pass_over(channel, "no_address");
                continue;
            }
            const auto* found = best_template(templates, channel, languages, reach.segment);
            if (!found) {
                pass_over(channel, "no_template");
                continue;
            }
            m_.channel = channel;
            if (!is_ours) {
                if (const auto until = quiet_for(rules, purpose, reach))
                    return end(Action::defer, reason::quiet, until);
                if (count_tries(unit_, channel, unit_.now - std::chrono::minutes{1}) >=
                    standard::message_rate(rules, channel))
                    return end(Action::defer, reason::rate, unit_.now + rate_pause);
            }
            write(*found, reach, address);
            return is_ours ? put_into_inbox() : hand_over(!purpose.consent.empty());
        }
        const bool has_failed = m_.reason == reason::failed || m_.reason == reason::rejected;
        return end(Action::bury, has_failed ? std::string{m_.reason} : std::string{reason::no_way});
    }

    std::optional<Instant> quiet_for(const standard::MessageRules& rules,
                                     const standard::MessagePurpose& purpose, const customer::Reach& reach) {
        if (purpose.is_urgent) return std::nullopt;
        const auto own = find_preference(unit_, reach.customer_id);
        const QuietHours hours =
            own && own->quiet ? *own->quiet : QuietHours{rules.quiet_from, rules.quiet_to};
        return quiet_until(unit_.now, hours, context_.zone);
    }

    void write(const Template& found, const customer::Reach& reach, const std::string& address) {
        auto values = read_values(m_.values);
        values.emplace_back("customer.name", Value{reach.name, {}});
        m_.template_id = found.template_id;
        m_.language = found.place.language;
        m_.address = address;
        m_.address_masked = masked_address(m_.channel, address);
        m_.title = one_line(words_of(found.subject, values, m_.language, context_.zone));
        m_.text = words_of(found.body, values, m_.language, context_.zone);
    }

    std::optional<OutgoingMessage> put_into_inbox() {
        go(m_, Action::deliver, {}, unit_.now);
        ++m_.tries;
        if (!store_.save(m_)) return std::nullopt;  // another node was faster
        note_try(unit_, context_, m_, "delivered", {});
        unit_.tell({.topic = std::string{tells_inbox},
                    .subject_id = m_.message_id.number,
                    .organization_id = m_.organization_id.number,
                    .customer_id = m_.customer_id.number,
                    .payload = {}});
        tell_of(unit_, m_);
        heard_of(unit_, m_);
        return std::nullopt;
    }

    std::optional<OutgoingMessage> hand_over(bool can_be_stopped) {
        go(m_, Action::take, {}, unit_.now);
        ++m_.tries;
        m_.next_at = unit_.now + lease;
        if (!store_.save(m_)) return std::nullopt;
        return OutgoingMessage{{m_.message_id, m_.address, m_.title, m_.text, m_.language, can_be_stopped},
                               m_.channel};
    }

    Unit& unit_;
    const Context& context_;
    MessageStore store_;
    Message m_;
};

void turn(Message& m, std::string_view why, Instant now) {
    go(m, Action::turn, why, now);
    m.tried.push_back(m.channel);
    m.tries = 0;
    m.next_at = now;
}

Done take_report(Unit& unit, const Context& context, Message& m, bool has_arrived) {
    note_try(unit, context, m, has_arrived ? "delivered" : "permanent", "report");
    if (has_arrived) {
        go(m, Action::deliver, {}, unit.now);
    } else {
        turn(m, reason::rejected, unit.now);
        unit.after_commit(context.wake);
    }
    if (!MessageStore{unit, *context.cipher}.save(m)) return refuse(version_conflict);
    tell_of(unit, m);
    return {};
}

}  // namespace

std::optional<MessageId> send(Unit& unit, const Context& context, const Wanted& wanted) {
    const auto rules = standard::message_rules(unit, unit.now);
    if (!wanted.customer_id || !standard::message_purpose(*rules, wanted.purpose)) return std::nullopt;
    Message m;
    m.message_id = unit.new_id<MessageId>();
    m.key = wanted.key;
    m.purpose = wanted.purpose;
    m.customer_id = wanted.customer_id;
    m.subject_kind = wanted.subject_kind;
    m.subject_id = wanted.subject_id;
    m.organization_id = wanted.organization_id;
    m.values = written(wanted.values);
    m.created_at = m.next_at = unit.now;
    if (!MessageStore{unit, *context.cipher}.add(m)) return std::nullopt;
    tell_of(unit, m);
    unit.after_commit(context.wake);
    return m.message_id;
}

bool has_due_messages(Unit& unit) { return has_due(unit, unit.now); }

std::vector<OutgoingMessage> take_due_messages(Unit& unit, const Context& context, std::int64_t limit) {
    std::vector<OutgoingMessage> out;
    for (auto& one : MessageStore{unit, *context.cipher}.due(unit.now, limit))
        if (auto taken = Dispatch{unit, context, std::move(one)}.run()) out.push_back(*std::move(taken));
    return out;
}

void end_try(Unit& unit, const Context& context, MessageId id, const Answer& answer) {
    MessageStore store{unit, *context.cipher};
    auto found = store.find(id);
    if (!found || found->state != State::sending) return;  // a report was faster
    auto& m = *found;
    const auto rules = standard::message_rules(unit, unit.now);
    static constexpr std::array names{"accepted", "delivered", "temporary", "permanent"};
    if (answer.outcome == Outcome::accepted) {
        go(m, Action::accept, {}, unit.now);
    } else if (answer.outcome == Outcome::delivered) {
        go(m, Action::deliver, {}, unit.now);
    } else if (const auto pause = pause_after(*rules, m.tries, static_cast<std::uint64_t>(id.number));
               answer.outcome == Outcome::temporary && pause) {
        go(m, Action::fail, reason::failed, unit.now);
        m.next_at = unit.now + *pause;
    } else {
        turn(m, answer.outcome == Outcome::temporary ? reason::failed : reason::rejected, unit.now);
    }
    Message tried = *found;
    if (!store.save(m)) return;
    note_try(unit, context, tried, names.at(static_cast<std::size_t>(answer.outcome)), answer.detail);
    tell_of(unit, m);
    if (m.sent_at) heard_of(unit, m);
    if (m.state == State::waiting) unit.after_commit(context.wake);
}

Done hear_report(Unit& unit, const Context& context, MessageId id, const std::string& token, Report report) {
    MessageStore store{unit, *context.cipher};
    auto found = store.find(id);
    if (!is_equal_constant_time(token, report_token(*context.cipher, id)) || !found)
        return refuse(report_unknown);
    auto& m = *found;
    if (report == Report::other || !next_state(message_flow, m.state, Action::turn)) return {};
    return take_report(unit, context, m, report == Report::arrived);
}

std::optional<Subject> subject_of(Unit& unit, const Context& context, MessageId id) {
    const auto found = MessageStore{unit, *context.cipher}.find(id);
    if (!found) return std::nullopt;
    return Subject{found->customer_id, found->subject_kind, found->subject_id};
}

std::vector<TicketId> written_about(Unit& unit, std::span<const CustomerId> customers, Instant since,
                                    std::int64_t limit) {
    return tickets_written_about(unit, customers, since, limit);
}

bool hear_bounce(Unit& unit, const Context& context, MessageId id, std::string_view recipient) {
    auto found = MessageStore{unit, *context.cipher}.find(id);
    if (!found || found->channel != "mail" || fold(found->address) != fold(recipient) ||
        !next_state(message_flow, found->state, Action::turn))
        return false;
    return take_report(unit, context, *found, false).has_value();
}

std::string report_token(const FieldCipher& cipher, MessageId id) {
    return cipher.blind_index(id.text(), "message.report");
}

}  // namespace bihuan::message
