// What came in, as lists; sources; what is forgotten.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "contact/rule_calls.hpp"
#include "customer/calls.hpp"
#include "file/calls.hpp"
#include "intake/use_cases/filing.hpp"
#include "standard/intake_calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::intake {
namespace {

constexpr std::size_t preview_length = 160;
constexpr std::int64_t forgotten_at_once = 200;

std::vector<ArrivalView> views_of(Unit& unit, std::vector<Arrival> arrivals) {
    std::set<CustomerId> customers;
    std::set<TicketId> tickets;
    for (const auto& a : arrivals) {
        if (a.customer_id) customers.insert(a.customer_id);
        if (a.ticket_id) tickets.insert(a.ticket_id);
    }
    const std::vector<CustomerId> customer_ids{customers.begin(), customers.end()};
    const std::vector<TicketId> ticket_ids{tickets.begin(), tickets.end()};
    const auto words = customer::customer_words(unit, customer_ids);
    const auto briefs = ticket::briefs(unit, ticket_ids);
    std::vector<ArrivalView> out;
    for (auto& a : arrivals) {
        ArrivalView view;
        if (const auto found = words.find(a.customer_id); found != words.end())
            view.customer_name = found->second.masked_name;
        const auto brief = std::ranges::find(briefs, a.ticket_id, &ticket::TicketBrief::ticket_id);
        if (brief != briefs.end()) view.ticket_code = brief->code;
        view.is_gone = is_gone(a);
        view.can_file = !view.is_gone && next_state(intake_flow, a.state, Action::file).has_value();
        a.subject = contact::mask_text(a.subject);
        a.text =
            truncate_code_points(contact::mask_text(a.text.empty() ? a.history : a.text), preview_length);
        a.history.clear();
        a.headers.clear();
        view.arrival = std::move(a);
        out.push_back(std::move(view));
    }
    return out;
}

}  // namespace

ArrivalPage list_arrivals(Unit& unit, const Context& context, const ArrivalFilter& filter,
                          const std::string& after, std::int64_t limit) {
    ArrivalStore store{unit, *context.cipher};
    constexpr std::string_view waiting = "waiting.", rest = "rest.";
    const bool is_in_rest = after.starts_with(rest);
    const auto id = parse_id(
        std::string_view{after}.substr(std::min(after.size(), is_in_rest ? rest.size() : waiting.size())));
    std::vector<Arrival> found;
    if (!is_in_rest && (!filter.state || filter.state == State::waiting)) {
        auto first = filter;
        first.state = State::waiting;
        found = store.page(first, unit.actor(), ArrivalId{id.value_or(0)}, limit + 1);
    }
    if (filter.state != State::waiting && std::ssize(found) <= limit) {
        auto others = filter;
        others.leaves_waiting = true;
        for (auto& one : store.page(others, unit.actor(), ArrivalId{is_in_rest ? id.value_or(0) : 0},
                                    limit + 1 - std::ssize(found)))
            found.push_back(std::move(one));
    }
    ArrivalPage out;
    if (std::ssize(found) > limit) {
        found.resize(static_cast<std::size_t>(limit));
        const auto& last = found.back();
        out.next = fmt::format("{}{}", last.state == State::waiting ? waiting : rest, last.arrival_id.number);
    }
    out.items = views_of(unit, std::move(found));
    out.waiting = count_waiting(unit, unit.actor());
    return out;
}

std::vector<SourceView> list_sources(Unit& unit, const Context& context) {
    std::vector<SourceView> out{
        {.code = "mail", .kind = Kind::mail, .is_set_up = context.has_mailbox},
        {.code = "sms", .kind = Kind::sms, .is_set_up = !context.sms_secret.empty()},
        {.code = "kannel", .kind = Kind::sms, .is_set_up = !context.kannel_secret.empty()}};
    for (const auto& [code, secret] : context.webhooks)
        out.push_back({.code = code, .kind = Kind::webhook, .is_set_up = true});
    for (const auto& one : count_by_source(unit)) {
        auto found = std::ranges::find(out, one.source, &SourceView::code);
        // One that has sent something and is set up no more.
        if (found == out.end()) found = out.insert(out.end(), {.code = one.source, .kind = Kind::webhook});
        found->waiting = one.waiting;
        found->last_at = one.last_at;
        found->oldest_waiting = one.oldest_waiting;
    }
    out.front().mailbox = find_mailbox(unit);
    return out;
}

void start(Unit& unit) {
    ensure_mailbox(unit);
    timer::set(unit, trim_timer, 0, unit.now + std::chrono::hours{1});
}

void on_trim(Unit& unit, const Context& context) {
    const auto days = standard::intake_rules(unit, unit.now)->keep_days;
    const auto ended = days == 0 ? std::vector<ArrivalId>{}
                                 : ended_before(unit, unit.now - std::chrono::days{days}, forgotten_at_once);
    for (const auto id : ended) forget_whole(unit, *context.shelf, id);
    const bool is_more = std::ssize(ended) == forgotten_at_once;
    timer::set(unit, trim_timer, 0, unit.now + (is_more ? std::chrono::minutes{1} : std::chrono::hours{24}));
}

void hear(Unit& unit, const Context& context, const Event& event) {
    if (event.topic != ticket::tells_anonymised) return;
    const TicketId ticket{event.subject_id};
    for (auto ids = held_of_ticket(unit, ticket, forgotten_at_once); !ids.empty();
         ids = held_of_ticket(unit, ticket, forgotten_at_once))
        for (const auto id : ids) forget_whole(unit, *context.shelf, id);
}

keys::Holder sealed_holder() {
    return {.name = "intake",
            .count = count_under,
            .reseal = [](Unit& unit, const FieldCipher& master, std::int64_t after, std::int64_t limit) {
                return ArrivalStore{unit, master}.reseal(ArrivalId{after}, limit);
            }};
}

void remember(Unit& unit, const Context& context, const Lived& lived) {
    Arrival a;
    a.arrival_id = unit.new_id<ArrivalId>();
    a.kind = lived.kind;
    a.source = lived.source;
    a.channel = lived.channel;
    a.key = fmt::format("lived:{}", a.arrival_id.number);
    a.state = lived.state;
    a.verdict = lived.verdict;
    a.reason = lived.reason;
    a.sender = lived.sender;
    a.sender_name = lived.sender_name;
    a.sender_masked = contact::mask_address(lived.sender);
    a.subject = lived.subject;
    a.text = lived.text;
    a.history = lived.history;
    a.headers = fmt::format("From: {}\n", lived.sender);
    a.customer_id = lived.customer_id;
    a.ticket_id = lived.ticket_id;
    a.organization_id = lived.organization_id;
    a.why = lived.why;
    a.named_code = lived.named_code;
    a.sent_at = unit.now;
    ArrivalStore{unit, *context.cipher}.add(a);
}

}  // namespace bihuan::intake
