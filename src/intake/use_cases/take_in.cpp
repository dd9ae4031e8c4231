// 4.2.1: what arrives is kept, and goes where it belongs: to a machine's pile, a person's, or a ticket. One
// transaction, once, whichever node brings it.
#include <fmt/format.h>

#include <algorithm>

#include "base/log.hpp"
#include "base/text.hpp"
#include "contact/rule_calls.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "intake/domain/intake_errors.hpp"
#include "intake/domain/reply_text.hpp"
#include "intake/use_cases/filing.hpp"
#include "message/calls.hpp"
#include "message/inbound_calls.hpp"
#include "standard/calls.hpp"
#include "standard/intake_calls.hpp"
#include "suggest/calls.hpp"
#include "ticket/calls.hpp"
#include "ticket/customer_calls.hpp"

namespace bihuan::intake {
namespace {

constexpr std::int64_t tickets_looked_at = 10;

// What is named by an answer to a message of ours, by its code, or by what was last written about.
class Router {
  public:
    Router(Unit& unit, const Context& context, const Incoming& incoming, std::span<const file::Staged> staged,
           bool may_file)
        : unit_{unit}, context_{context}, in_{incoming}, staged_{staged}, may_file_{may_file} {}

    Result<Arrival> run() {
        rules_ = standard::intake_rules(unit_, unit_.now);
        begin();
        const auto verdict = settle_verdict();
        customers_ = customers_of(unit_, context_, in_.sender);
        find_ticket();
        Facts facts{.verdict = verdict,
                    .is_too_large = in_.is_too_large,
                    .has_words = !in_.text.empty() || !in_.history.empty() || !staged_.empty(),
                    .customers = customers_.size(),
                    .names_ticket = ticket_.has_value(),
                    .is_theirs = ticket_ && is_of(unit_, ticket_->customer_id, customers_),
                    .makes_customers = rules_->makes_customers && in_.kind == Kind::mail};
        a_.verdict = verdict;
        if (facts.is_theirs)
            a_.customer_id = ticket_->customer_id;
        else if (customers_.size() == 1)
            a_.customer_id = customers_.front();
        auto decision = decide(facts);
        const bool would_file = decision.way != Way::keep && decision.way != Way::wait;
        if (would_file && !may_file_) decision = {Way::wait, reason::refused};
        TRY_DONE(follow(decision));
        return std::move(a_);
    }

  private:
    void begin() {
        a_.arrival_id = unit_.new_id<ArrivalId>();
        a_.kind = in_.kind;
        a_.source = in_.source;
        a_.key = in_.key;
        a_.channel = in_.channel;
        a_.sender = in_.sender;
        a_.sender_name = in_.sender_name;
        a_.sender_masked = contact::mask_address(in_.sender);
        a_.subject = in_.subject;
        a_.text = in_.text;
        a_.history = in_.history;
        a_.headers = in_.headers;
        a_.named_code = in_.named_code;
        a_.is_cut = in_.is_cut;
        a_.sent_at = in_.sent_at;
        a_.file_count = std::ssize(staged_);
    }

    Verdict settle_verdict() {
        if (in_.verdict == Verdict::bounce && in_.report && in_.report->has_failed)
            if (const auto number = message_number(in_.report->message_id, context_.own_address))
                message::hear_bounce(unit_, *context_.messages, message::MessageId{*number},
                                     in_.report->recipient);
        if (in_.verdict != Verdict::person) return in_.verdict;
        // Words that ask for silence get silence, from whatever number they come and however often.
        if (in_.kind != Kind::mail && is_stop(in_.text, rules_->stop_words)) return Verdict::stop;
        const auto hour = unit_.now - std::chrono::hours{1};
        const bool is_flood = !in_.sender.empty() && ArrivalStore{unit_, *context_.cipher}.count_of_sender(
                                                         in_.sender, hour) >= rules_->sender_hourly_max;
        return is_flood ? Verdict::flood : Verdict::person;
    }

    void find_ticket() {
        for (const auto number : in_.answered) {
            const auto subject = message::subject_of(unit_, *context_.messages, message::MessageId{number});
            if (subject && subject->kind == "ticket") return take_ticket(TicketId{subject->id});
        }
        if (!in_.named_code.empty())
            if (const auto found = ticket::ticket_by_code(unit_, in_.named_code)) return take_ticket(*found);
        if (in_.kind == Kind::mail || customers_.size() != 1) return;
        const auto records = customer::merged_ids(unit_, customers_.front());
        for (const auto id :
             message::written_about(unit_, records, unit_.now - rules_->recent, tickets_looked_at)) {
            const auto found = ticket::find(unit_, id);
            if (found && ticket::is_open(found->state)) return take_ticket(id);
        }
    }
    void take_ticket(TicketId id) {
        ticket_ = ticket::find(unit_, id);
        for (int depth = 0; ticket_ && ticket_->merged_into_id && depth < 10; ++depth)
            ticket_ = ticket::find(unit_, ticket_->merged_into_id);
        if (ticket_) a_.named_code = ticket_->code;
    }

    Done follow(const Decision& decision) {
        switch (decision.way) {
            case Way::keep:
                go(a_, Action::keep, decision.reason);
                if (a_.verdict == Verdict::stop && context_.withdraw_consents)
                    for (const auto one : customers_) context_.withdraw_consents(unit_, one, a_.channel);
                break;
            case Way::wait:
                go(a_, Action::wait, decision.reason);
                if (decision.reason == reason::too_large) tell_too_large();
                break;
            case Way::reply:
                return reply();
            case Way::open_for_new: {
                TRY(a_.customer_id, make_customer());
                return open({});
            }
            case Way::open:
                return open({});
        }
        attach();
        return {};
    }

    std::vector<file::FileFacts> attach() {
        std::vector<file::FileFacts> out;
        for (const auto& one : staged_)
            out.push_back(
                file::attach(unit_, *context_.shelf, one, {std::string{file_owner}, a_.arrival_id.number}));
        return out;
    }
    std::string words() const {
        std::vector<std::string> names;
        for (const auto& one : staged_) names.push_back(one.name);
        return words_for_ticket(a_, names);
    }

    // What has ended is opened again as far as its customer may; else it is a matter of its own.
    Done reply() {
        const auto id = ticket_->ticket_id;
        bool has_ended = false;
        {
            const AsCustomer customer{unit_, a_.customer_id};
            has_ended = !ticket::is_open(ticket_->state) &&
                        !ticket::reopen_of_customer(unit_, id, title_of(a_.subject, a_.text));
            if (!has_ended) {
                TRY_DONE(ticket::reply_of_customer(unit_, id, words(), a_.channel));
                unit_.settle();
            }
        }
        if (has_ended) return open(id);
        return file_with(unit_, context_, a_, *ticket::find(unit_, id), attach());
    }

    Done open(TicketId about) {
        ticket::NewTicket wanted;
        wanted.title = title_of(a_.subject, a_.text);
        if (wanted.title.empty()) wanted.title = "来件 Message without words";
        wanted.description = words();
        wanted.channel = a_.channel;
        wanted.customer_id = a_.customer_id;
        TRY(wanted.category_id, guessed_category(wanted.title + "\n" + a_.text));
        ticket::Ticket made;
        {
            const AsCustomer customer{unit_, a_.customer_id};
            TRY(made, ticket::open(unit_, *context_.codes, wanted));
        }
        if (about) TRY_DONE(ticket::link(unit_, made.ticket_id, "related", about));
        TRY_DONE(file_with(unit_, context_, a_, made, attach()));
        acknowledge(unit_, context_, a_, made);
        return {};
    }

    Result<ticket::CategoryId> guessed_category(const std::string& text) {
        if (const auto found = suggest::suggest(unit_, *context_.models, text, 1);
            found && !found->guesses.empty()) {
            const auto& guess = found->guesses.front();
            const auto category = standard::category(unit_, ticket::CategoryId{guess.label});
            if (guess.confidence * 100 >= static_cast<double>(rules_->category_percent) && category &&
                category->is_active)
                return category->category_id;
        }
        const auto fallback = standard::category_by_code(unit_, rules_->category);
        if (!fallback) return refuse(action_not_allowed, rules_->category);
        return fallback->category_id;
    }

    Result<CustomerId> make_customer() {
        customer::NewCustomerRecord record;
        record.name = a_.sender_name.empty() ? a_.sender : a_.sender_name;
        record.segment = "new";
        record.preferred_channel = "email";
        record.contact_points = {{"email", a_.sender}};
        if (const auto root = identity::root_organization(unit_))
            record.organization_id = root->organization_id.number;
        return customer::add_customer(unit_, *context_.cipher, record);
    }

    void tell_too_large() {
        if (!a_.customer_id) return;
        const auto words = customer::customer_words(unit_, std::array{a_.customer_id});
        const auto found = words.find(a_.customer_id);
        if (found == words.end()) return;
        message::send(unit_, *context_.messages,
                      {.purpose = "request_too_large",
                       .customer_id = a_.customer_id,
                       .subject_kind = {},
                       .subject_id = 0,
                       .organization_id = OrganizationId{found->second.organization_id},
                       .values = {{"now", {{}, unit_.now}}},
                       .key = fmt::format("arrival:{}", a_.arrival_id.number)});
    }

    Unit& unit_;
    const Context& context_;
    const Incoming& in_;
    const std::span<const file::Staged> staged_;
    const bool may_file_;
    std::shared_ptr<const standard::IntakeRules> rules_;
    std::vector<CustomerId> customers_;
    std::optional<ticket::Ticket> ticket_;
    Arrival a_;
};

Taken taken_of(Unit& unit, const Arrival& a, bool is_new) {
    Taken out{a.arrival_id, a.state, {}, is_new};
    if (a.ticket_id)
        if (const auto t = ticket::find(unit, a.ticket_id)) out.ticket_code = t->code;
    return out;
}

Result<Taken> take(Unit& unit, const Context& context, const Incoming& incoming,
                   std::span<const file::Staged> staged, const std::optional<Cursor>& cursor, bool may_file) {
    if (cursor) note_uid(unit, cursor->uid_validity, cursor->uid, unit.now + mail_lease);
    ArrivalStore store{unit, *context.cipher};
    if (const auto known = store.find_key(incoming.key)) return taken_of(unit, *known, false);
    if (!cursor) {  // whoever calls us has a rate; a mailbox is read at our own. 0: the standard takes
                    // nothing in
        const auto limit = standard::intake_rules(unit, unit.now)->source_minute_max;
        if (count_of_source(unit, incoming.source, unit.now - std::chrono::minutes{1}) >= limit)
            return refuse(too_many, std::to_string(limit));
    }
    TRY(const auto arrival, Router(unit, context, incoming, staged, may_file).run());
    if (!store.add(arrival)) return refuse(version_conflict);  // another node, at this very moment
    tell_of(unit, arrival);
    return taken_of(unit, arrival, true);
}

}  // namespace

Result<Taken> take_in(Store& store, const Context& context, const Incoming& incoming,
                      const std::optional<Cursor>& cursor) {
    auto wanted = incoming;
    std::vector<file::Staged> staged;
    for (const auto& one : incoming.files) {
        auto kept = file::stage(store, *context.shelf, one.name, one.bytes);
        if (kept)
            staged.push_back(*std::move(kept));
        else
            wanted.is_cut = true;
    }
    const auto run = [&](bool may_file) {
        return store.write(system_actor(),
                           [&](Unit& unit) { return take(unit, context, wanted, staged, cursor, may_file); });
    };
    auto done = run(true);
    // What a rule of the ticket refuses waits for a person; nothing of the try is left.
    if (!done && done.error().kind.category != Category::too_many) {
        log_warn("intake.refused", {{"code", done.error().kind.code}});
        done = run(false);
    }
    if (!done || !done->is_new)
        for (const auto& one : staged) file::discard(*context.shelf, one);
    return done;
}

Result<Taken> take_in_mail(Store& store, const Context& context, std::string_view bytes, bool is_too_large,
                           const Cursor& cursor) {
    const auto rules = *store.read(system_actor(), [](Unit& unit) -> Result<standard::IntakeRules> {
        return *standard::intake_rules(unit, unit.now);
    });
    const auto size = [](std::int64_t value) { return static_cast<std::size_t>(value); };
    auto mail = read_mail(bytes, {.header_bytes = size(rules.header_bytes_max),
                                  .text_length = size(rules.text_max),
                                  .parts = size(rules.parts_max),
                                  .depth = size(rules.depth_max),
                                  .files = size(rules.files_max)});
    auto [fresh, history] = folded(mail.text);
    Incoming in;
    in.kind = Kind::mail;
    in.source = "mail";
    in.channel = "email";
    in.key = key_of(mail, bytes);
    in.sender = mail.from;
    in.sender_name = mail.from_name;
    in.subject = mail.subject;
    in.text = std::move(fresh);
    in.history = std::move(history);
    in.headers = headers_of(mail);
    in.named_code = ticket_code_in(mail.subject);
    in.answered = answered_messages(mail, context.own_address);
    in.verdict = verdict_of(mail, context.own_address);
    in.report = mail.report;
    in.files = std::move(mail.files);
    in.is_cut = mail.is_cut;
    in.is_too_large = is_too_large;
    in.sent_at = mail.sent_at;
    return take_in(store, context, in, cursor);
}

Result<Taken> take_in_call(Store& store, const Context& context, Kind kind, const Call& call) {
    Incoming in;
    in.kind = kind;
    in.source = call.source;
    in.channel = call.channel;
    // The id is the other side's nonce: a second time nothing is done.
    in.key = fmt::format("{}:{}:{}", to_text(kind), call.source, call.id);
    in.sender = number_of(call.sender).empty() ? call.sender : number_of(call.sender);
    in.text = call.text;
    in.named_code = call.ticket_code.empty() ? ticket_code_in(call.text) : call.ticket_code;
    in.sent_at = call.sent_at;
    const bool is_known = *store.read(
        system_actor(), [&](Unit& unit) -> Result<bool> { return standard::is_channel(unit, call.channel); });
    if (!is_known) return refuse_field("kind", channel_unknown);
    if (!in.sender.contains('@') && number_of(in.sender).empty() && !in.sender.starts_with('C'))
        return refuse_field(kind == Kind::sms ? "from" : "sender", sender_wrong);
    return take_in(store, context, in, {});
}

}  // namespace bihuan::intake
