// Face of `ticket` for deeds.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "sla/types.hpp"
#include "store/store.hpp"
#include "suggest/types.hpp"
#include "ticket/file_types.hpp"
#include "ticket/types.hpp"

namespace bihuan::ticket {

// Ticket codes people can say on the phone: day, node, number of the day: "261124-A00042". Counting goes on
// in memory from the greatest code in the store; a refused ticket leaves a gap, never a double.
class CodeSource {
  public:
    CodeSource(char node, std::string zone) : node_{node}, zone_{std::move(zone)} {}
    std::string next(Unit& unit, Instant at);

  private:
    char node_;
    std::string zone_;
    std::mutex mutex_;
    std::map<std::string, std::int64_t> last_;  // by day
};

// --- deeds for modules that stand higher; each as the unit's actor, each writing timeline, audit and events
// Whatever the actor's scope.
std::optional<Ticket> find(Unit& unit, TicketId id);
// Within the actor's data scope, or their own; customers see their own. Else "unknown": no difference is
// told.
Result<Ticket> find_visible(Unit& unit, TicketId id);
Result<Ticket> open(Unit& unit, CodeSource& codes, const NewTicket& wanted);
// A step of the closed loop, an assignment's people and units checked; not merge, which needs a target.
Result<Ticket> act(Unit& unit, TicketId id, Action action, const StepFacts& facts);
Result<Ticket> change(Unit& unit, TicketId id, const TicketChange& wanted);
Done note(Unit& unit, TicketId id, const std::string& text);
Done reply(Unit& unit, TicketId id, const std::string& text, const std::string& channel);
std::vector<Ticket> list(Unit& unit, const TicketRange& range);
// Since when it stands where it stands.
std::optional<Instant> state_since(Unit& unit, TicketId id);
void write_entry(Unit& unit, const Ticket& ticket, const Said& said);
// The bell of these people.
void notify(Unit& unit, std::span<const UserId> people, const Ticket& ticket, const Said& said);
// The same about something else than a ticket: `page` is where it is to be seen.
void notify_of(Unit& unit, std::span<const UserId> people, const Said& said, std::string_view page);
// `kind` is what the other is to this one: parent, child, related, caused_by ... Both within the scope.
Done link(Unit& unit, TicketId id, std::string_view kind, TicketId other);
Done unlink(Unit& unit, TicketId id, std::string_view kind, TicketId other);
std::vector<TicketId> linked(Unit& unit, TicketId id, std::string_view kind);

// --- the search index, for tickets whose rows are moved by other hands (store/copy.hpp): called before rows
// change or go, and after they came or changed.
void leave_index(Unit& unit, std::span<const std::int64_t> ids);
void enter_index(Unit& unit, std::span<const std::int64_t> ids);

// --- the past, from another system or for a demonstration. Steps are taken by the same rules, at their
// moments.
struct ImportedStep {
    Instant at{};
    Actor by;
    std::optional<Action> action;   // taken by the rules of the closed loop
    std::optional<State> as_state;  // or: where another system, without these rules, said it stood
    StepFacts facts;
    std::string kind = "moved";  // moved | note | reply | follow_up | imported
    std::string text;
    std::string details = "{}";
};
struct ImportedTicket {
    std::string external_reference;  // "": none; else one ticket each, however often it is imported
    std::string title, description, channel;
    Priority priority = Priority::normal;
    CategoryId category_id;
    CustomerId customer_id;
    HeldServiceId held_service_id;
    OrganizationId organization_id;
    UserId owner_id;
    std::vector<std::string> tags;
    Instant opened_at{};
    Actor opened_by;
    std::vector<ImportedStep> steps;  // in order of time
    // Measured by our standard: demonstrations. Another system's past made no promises of ours.
    bool has_clocks = false;
};
struct ImportOutcome {
    TicketId ticket_id;
    bool is_new = true;  // false: it was there already, nothing was changed
};
Result<ImportOutcome> import_ticket(Unit& unit, CodeSource& codes, const ImportedTicket& wanted);

// --- personal data (2.2.4), whatever the actor's scope
// Of these records' tickets, by id; `is_open` alone where asked for.
std::vector<TicketId> tickets_of_customers(Unit& unit, std::span<const CustomerId> customers,
                                           bool is_only_open, TicketId after, std::int64_t limit);
std::optional<PersonalTicket> personal_ticket(Unit& unit, TicketId id);
// The latest end of a ticket of these records.
std::optional<Instant> last_closed_at(Unit& unit, std::span<const CustomerId> customers);
// Words, files and tags go; state, times, category and score stay for statistics. Tells `ticket.anonymised`.
void anonymise_ticket(Unit& unit, TicketId id, const AttachmentFiles& files);
inline constexpr std::string_view tells_anonymised = "ticket.anonymised";

// Which step an event asks for or tells of; nullopt for other topics.
std::optional<Action> action_of(const Event& event);

std::optional<TicketId> ticket_by_code(Unit& unit, std::string_view code);

// --- measuring
std::optional<Trail> trail_of(Unit& unit, TicketId id, std::chrono::days others_within);
// Of the same customer and category, opened before this one and solved in the days before it.
std::vector<TicketId> solved_before(Unit& unit, TicketId id, std::chrono::days within);
std::vector<TicketId> tickets_after(Unit& unit, TicketId id, std::int64_t limit);  // of all, by id
std::vector<TicketBrief> briefs(Unit& unit, std::span<const TicketId> ids);

// --- moments that timers bring (see app/timers.cpp)
// A warning, a breach or a step of the ladder: into the timeline, and to the people it concerns.
void hear_clock(Unit& unit, const sla::Reached& reached);
inline constexpr std::string_view silence_timer = "ticket.silence";
// 3.5.5: an offered evaluation that nobody answered within the standard's time ends the ticket.
void close_after_silence(Unit& unit, TicketId id);

// A person's reminder is due: their bell.
inline constexpr std::string_view reminder_timer = "ticket.reminder";
void remind(Unit& unit, std::int64_t reminder_id);
// 3.5.4: the new time told to a customer is near, or has passed.
inline constexpr std::string_view promise_timer = "ticket.promise";
void hear_promise(Unit& unit, TicketId id);
// --- who handles what nobody handles yet (1.1.3, 2.3.2, 5.4.4)
inline constexpr std::string_view distribute_timer = "ticket.distribute";  // subject: the unit
// Gives what waits in this unit to those able, present and free, and offers on what nobody accepted.
void distribute(Unit& unit, OrganizationId organization);
// Somebody came, went, or can do more than before.
void hear_presence(Unit& unit, UserId person);
// Open requests these people carry: theirs, and not told to the customer yet.
std::unordered_map<UserId, std::int64_t> open_loads(Unit& unit, std::span<const UserId> people);

// --- learning from the past (see `bihuan model train`)
// From the title and description of closed tickets to their final category. Reads in pages and works for
// seconds on the caller's thread.
Result<suggest::Report> train_model(Store& store, std::uint64_t seed);

// From requests to how they were worked on, newest first: for a simulation to be fitted from. In pages, each
// its own read; at most `max` tickets, none opened before `from`.
struct PastTicketStep {
    Instant at{};
    std::optional<Action> action;  // none: as another system said it
    State state = State::submitted;
    std::string by;
};
struct PastTicket {
    TicketId ticket_id;
    CategoryId category_id;
    std::string channel;
    Instant opened_at{};
    std::vector<PastTicketStep> steps;  // in order
};
void each_past_ticket(Store& store, Instant from, std::int64_t max,
                      const std::function<void(Unit&, const PastTicket&)>& use);

// --- lists handed out, e.g. to a spreadsheet
struct ExportRow {
    Ticket ticket;
    std::string owner_name, handler_name, customer_name;
};
inline constexpr std::int64_t export_rows_max = 100'000;
// In pages, each its own read: a long export holds no snapshot open.
Result<std::int64_t> each_ticket(Store& store, const Actor& actor, const TicketFilter& filter,
                                 const std::function<void(const ExportRow&)>& use);

}  // namespace bihuan::ticket
