// Face of `ticket` for values: states, steps, the ticket itself, and what a list can be asked for.
#pragma once

#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/enum_text.hpp"
#include "base/id.hpp"
#include "base/tokenizer.hpp"
#include "customer/types.hpp"
#include "identity/types.hpp"
#include "standard/types.hpp"

namespace bihuan::ticket {

struct TicketId : Id<TicketId> {
    using Id::Id;
};
using customer::CustomerId;
using customer::HeldServiceId;
using identity::OrganizationId;
using identity::UserId;
using standard::CategoryId;

enum class State {
    submitted,
    accepted,
    assigned,
    handling,
    waiting,
    resolved,
    fed_back,
    evaluating,
    evaluated,
    closed,
    archived,
    cancelled,
    rejected,
    merged,
};
constexpr bool is_open(State state) { return state <= State::evaluated; }
enum class Action {
    accept,
    assign,
    start,
    wait,
    resume,
    resolve,
    feed_back,
    offer_evaluation,
    evaluate,
    close,
    archive,
    cancel,
    reject,
    reopen,
    merge,
};

inline constexpr std::array state_names{
    std::string_view{"submitted"}, std::string_view{"accepted"},   std::string_view{"assigned"},
    std::string_view{"handling"},  std::string_view{"waiting"},    std::string_view{"resolved"},
    std::string_view{"fed_back"},  std::string_view{"evaluating"}, std::string_view{"evaluated"},
    std::string_view{"closed"},    std::string_view{"archived"},   std::string_view{"cancelled"},
    std::string_view{"rejected"},  std::string_view{"merged"}};
inline constexpr std::array action_names{
    std::string_view{"accept"},    std::string_view{"assign"},           std::string_view{"start"},
    std::string_view{"wait"},      std::string_view{"resume"},           std::string_view{"resolve"},
    std::string_view{"feed_back"}, std::string_view{"offer_evaluation"}, std::string_view{"evaluate"},
    std::string_view{"close"},     std::string_view{"archive"},          std::string_view{"cancel"},
    std::string_view{"reject"},    std::string_view{"reopen"},           std::string_view{"merge"}};

constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::string_view to_text(Action action) { return action_names[static_cast<std::size_t>(action)]; }

constexpr std::optional<State> state_from_text(std::string_view text) {
    return enum_from_text<State>(state_names, text);
}
constexpr std::optional<Action> action_from_text(std::string_view text) {
    return enum_from_text<Action>(action_names, text);
}

enum class Priority { low, normal, high, urgent };
inline constexpr std::array priority_names{std::string_view{"low"}, std::string_view{"normal"},
                                           std::string_view{"high"}, std::string_view{"urgent"}};
constexpr std::string_view to_text(Priority priority) {
    return priority_names[static_cast<std::size_t>(priority)];
}
constexpr std::optional<Priority> priority_from_text(std::string_view text) {
    return enum_from_text<Priority>(priority_names, text);
}

struct Ticket {
    TicketId ticket_id;
    std::string code, title, description;
    State state = State::submitted;
    Priority priority = Priority::normal;
    CategoryId category_id;
    std::string channel;
    CustomerId customer_id;
    HeldServiceId held_service_id;
    OrganizationId organization_id;
    UserId owner_id;  // 1.5.2: set once, never changed by a hand-over
    UserId handler_id;
    std::vector<std::string> tags;
    Instant opened_at{}, updated_at{};
    std::optional<Instant> accepted_at, started_at, resolved_at, fed_back_at, evaluation_offered_at,
        evaluated_at, closed_at;
    std::string class_code;           // of the standard: urgent, complex, routine (3.1.3); "" imported
    bool is_class_set = false;        // by a person, with a reason; rules no longer change it
    std::string grade, grade_flags;   // of a complaint (1.5.3); flags separated by commas
    std::string route_code;           // of the standard (5.4.4); "" imported, or from before there were any
    bool is_auto = false;             // the route has the system give it to somebody
    std::int64_t handover_count = 0;  // from one to another after it had found its handler (3.5.3)
    std::optional<Instant> offered_until;  // to handler_id, who has not accepted it
    standard::VersionId standard_version_id;
    std::string waiting_code;  // of the standard's reasons to wait; "": none given, time runs on
    std::string waiting_reason, result, cause, customer_answer, evaluation_comment;
    std::optional<std::int64_t> evaluation_score;
    std::int64_t reopen_count = 0, attachment_count = 0;
    TicketId merged_into_id;
    std::string external_reference;
    std::int64_t version = 1;
};

enum class Queue { all, all_open, mine, team, unassigned, waiting, to_feed_back, watching };
enum class Sort { priority, newest, oldest, updated };

struct TicketFilter {
    std::string query;
    Queue queue = Queue::all;
    std::vector<State> states;
    std::vector<Priority> priorities;
    CategoryId category_id;
    std::string type;  // of the category: fault, complaint ...
    OrganizationId organization_id;
    UserId handler_id, owner_id;
    CustomerId customer_id;
    std::string channel, tag;
    std::vector<std::int64_t> tones;  // how the customer sounds, by standard::tone_levels
    std::optional<Instant> opened_from, opened_to;
    std::optional<Sort> sort;
};

// Facts a step may need; see Act in api/ticket.yaml.
struct StepFacts {
    std::optional<OrganizationId> organization_id;
    std::optional<UserId> handler_id;  // "none" clears
    std::string reason, reason_code, result, cause, channel, customer_answer, note, comment;
    std::optional<std::int64_t> score;
    bool is_claim = false;  // taken for oneself (see can_claim); never read from a request
};

struct NewTicket {
    std::string title, description, channel;
    CategoryId category_id;
    std::optional<Priority> priority;  // absent: of the category
    CustomerId customer_id;
    HeldServiceId held_service_id;
    OrganizationId organization_id;  // none: of the category, else of the caller
    std::vector<std::string> tags;
    TicketId parent_id;
    bool is_accepted = false;
    // Title, description and tags as the index wants them, made before the writer's turn comes (see
    // words_of).
    std::optional<SearchText> words;
};
struct TicketChange {
    std::optional<std::string> title, description;
    std::optional<CategoryId> category_id;
    std::optional<Priority> priority;
    std::optional<CustomerId> customer_id;  // none: taken off
    std::optional<HeldServiceId> held_service_id;
    std::optional<std::vector<std::string>> tags;
    std::optional<std::string> class_code;  // "": what the rules say; else `reason` says why
    std::string reason;
    std::optional<std::string> grade_flags;  // by other modules, see `complaint`; sorted out by the standard
};

// Tickets in the order of their opening, for modules that look at many.
struct TicketRange {
    OrganizationId organization_id;  // with everything below it, as far as the actor sees
    bool is_only_open = false, is_newest_first = true;
    TicketId after;
    std::int64_t limit = 0;
};

// What another module writes about a ticket, in both languages of the pages.
struct Said {
    std::string zh, en;
    std::string text;        // words of a person, as they wrote them
    bool is_public = false;  // the customer reads it too
};

// Topics. Asked before a step is taken (Unit::ask), with "action", "result", "cause" and "reason" in the
// payload; told after it.
inline constexpr std::string_view asks_step = "ticket.step";
inline constexpr std::string_view tells_opened = "ticket.opened", tells_moved = "ticket.moved",
                                  tells_changed = "ticket.changed", tells_replied = "ticket.replied",
                                  tells_noted = "ticket.noted", tells_clock = "ticket.clock";

// --- a ticket's way, for whoever measures it
struct TrailStep {
    Instant at{};
    std::string kind;              // moved | reply | clock_corrected
    std::optional<Action> action;  // of a step taken by the rules; imported ones have none
    std::optional<State> from_state;
    bool is_by_customer = false, is_by_system = false;
    bool is_handover = false;         // as the ticket itself counts them (3.5.3)
    OrganizationId organization_id;   // whose it was after the step
    std::string answer, reason_code;  // of feed_back; of wait
    std::int64_t score = 0;           // of evaluate
};
struct Trail {
    Ticket ticket;
    std::string type;  // of its category
    std::vector<TrailStep> steps;
    // 6.1.3: the same customer about the same kind of thing, before and after.
    std::vector<Instant> others_opened_at;
};
struct PersonalEntry {
    Instant at{};
    std::string kind, text;
};
struct PersonalTicket {  // what it holds about its customer
    Ticket ticket;
    std::vector<PersonalEntry> entries;    // those the customer may read, oldest first
    std::vector<std::string> attachments;  // names of files
};
// One line of a list that may hold tickets the reader has no part in.
struct TicketBrief {
    TicketId ticket_id;
    std::string code, title;
    State state = State::submitted;
    OrganizationId organization_id;
    bool is_visible = false;  // false: no title
};

}  // namespace bihuan::ticket
