// All that can be done with calls, extensions and call-backs.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "standard/telephone_types.hpp"
#include "telephone/calls.hpp"
#include "telephone/domain/call.hpp"
#include "telephone/domain/call_back.hpp"
#include "telephone/domain/figures.hpp"
#include "telephone/domain/told.hpp"
#include "telephone/store/call_back_store.hpp"
#include "telephone/store/call_store.hpp"

namespace bihuan::telephone {

// --- the switch
inline constexpr std::size_t batch_max = 500;
struct Flagged {
    std::string key;
    Flag flag = Flag::none;
};
struct Ring {
    std::string reference, extension;
};
struct Heard {
    std::int64_t accepted = 0, repeated = 0, dropped = 0;
    std::vector<Flagged> flagged;
    std::vector<Ring> ring;
};
// Each once, whenever and however often it is told. `is_asking`: and answer whom to ring.
Result<Heard> report_events(Unit& unit, const Hands& hands, std::span<const Told> events, bool is_asking);
// Whom this switch should ring for those who wait in its queues; each answer is an event of the call.
std::vector<Ring> next_calls(Unit& unit, const Hands& hands);
// What the calls of a queue, or of all, count for here: for a switch to compare with its own books.
Result<Figures> reported_figures(Unit& unit, const Hands& hands, const std::string& queue, Instant from,
                                 Instant to);

// --- whoever is rung
struct CustomerChoice {
    CustomerId customer_id;
    std::string code, masked_name, segment;
};
struct OpenTicket {
    TicketId ticket_id;
    std::string code, title;  // no title: not theirs to see
    std::string state;
};
struct CallView {
    Call call;
    std::string agent_name;
    std::vector<CustomerChoice> customers;  // that the number belongs to, or the one that was chosen
    std::string ticket_code;
    std::optional<standard::Term> queue;  // as the standard in force calls it
};
struct PastCall {
    CallId call_id;
    Instant at{};
    State state = State::done;
    Direction direction = Direction::incoming;
    std::string agent_name, note;
};
struct Desk {
    std::optional<Line> line;  // none: no extension, no softphone
    AgentState state = AgentState::away;
    std::optional<CallView> call;
    std::optional<standard::Term> queue;  // of the call
    std::vector<OpenTicket> tickets;      // of the caller
    std::vector<PastCall> past;           // of the number
    std::vector<standard::Term> results;  // that a record of a call may have
    std::vector<std::string> needs;       // what such a record must hold (4.3.1)
};
Desk call_desk(Unit& unit, const Hands& hands);
struct Links {
    std::optional<CustomerId> customer_id;
    std::optional<TicketId> ticket_id;
    std::optional<std::string> note;
};
Result<Desk> link_call(Unit& unit, const Hands& hands, CallId id, const Links& links);
struct WrapUp {
    std::string content, answer, result;
    CustomerId customer_id;
    TicketId ticket_id;
};
Result<Desk> wrap_up_call(Unit& unit, const Hands& hands, CallId id, const WrapUp& words);
Result<std::string> reveal_caller(Unit& unit, const Hands& hands, CallId id, const std::string& reason);

// --- whoever leads
template <class T>
struct Page {
    std::vector<T> items;
    std::string next;
};
Page<CallView> list_calls(Unit& unit, const Hands& hands, const CallFilter& filter, std::int64_t limit);
struct CallDetail {
    CallView view;
    std::vector<CallEvent> events;  // in order
};
Result<CallDetail> get_call(Unit& unit, const Hands& hands, CallId id);
// Its address; the look is logged.
Result<std::string> play_recording(Unit& unit, const Hands& hands, CallId id, EventId recording);

struct LineView {
    Line line;
    std::string name;
    AgentState state = AgentState::away;
};
std::vector<LineView> list_lines(Unit& unit, const Hands& hands);
Result<LineView> set_line(Unit& unit, const Hands& hands, UserId person, const std::string& extension);
Done remove_line(Unit& unit, const Hands& hands, UserId person);

struct Staffing {     // of the measured load
    double load = 0;  // erlangs
    std::int64_t calls = 0, aht_seconds = 0;
    std::optional<std::int64_t> agents;
};
struct QueueLive {
    standard::CallQueue queue;
    Duration answer{};
    std::int64_t waiting = 0, longest_seconds = 0;
    Figures today;
    Staffing staffing;
};
struct Board {
    std::vector<QueueLive> queues;
    std::vector<LineView> lines;
    std::int64_t call_backs = 0;  // open
    Duration answer{};
    std::int64_t level_percent = 0;
};
Board call_board(Unit& unit, const Hands& hands);
struct IntervalPart {
    Instant starts_at{};
    Figures figures;
};
enum class Width { quarter, half, day };
Result<std::vector<IntervalPart>> call_intervals(Unit& unit, const Hands& hands, const std::string& queue,
                                                 Instant from, Instant to, Width width);

// --- call-backs
struct CallBackView {
    CallBack call_back;
    std::string owner_name;
    std::optional<CustomerChoice> customer;
    std::vector<Try> tries;
    std::vector<std::string> names;  // of who tried
    bool may_give_up = false;
};
Page<CallBackView> list_call_backs(Unit& unit, const Hands& hands, const CallBackFilter& filter,
                                   std::int64_t limit);
Result<CallBackView> act_on_call_back(Unit& unit, const Hands& hands, CallBackId id, std::int64_t version,
                                      CallBackAction action, const std::string& words);
Result<std::string> reveal_call_back(Unit& unit, const Hands& hands, CallBackId id,
                                     const std::string& reason);

}  // namespace bihuan::telephone
