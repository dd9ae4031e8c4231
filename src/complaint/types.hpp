// Face of `complaint` for values: where a complaint stands on top of its ticket (1.5.1; words of ISO 10002).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_text.hpp"
#include "ticket/types.hpp"

namespace bihuan::complaint {

using customer::CustomerId;
using identity::OrganizationId;
using identity::UserId;
using standard::CategoryId;
using ticket::TicketId;

enum class State {
    received,
    investigating,
    sent_back,
    proposed,
    approved,
    settled,
    answered,
    archived,
    withdrawn,
};
enum class Action {
    investigate,  // what was found, whose fault, why
    propose,      // for somebody else to approve
    decide,       // a proposal within the proposer's own limits: no second person is asked for
    approve,
    send_back,
    settle,   // what was agreed with the customer
    execute,  // what was agreed has been done
    answer,   // the customer accepts, or could not be reached
    refuse,   // the customer rejects or escalates
    reopen,
    withdraw,  // the ticket ended without a result, or is no complaint after all
    archive,
};
inline constexpr std::array state_names{
    std::string_view{"received"}, std::string_view{"investigating"}, std::string_view{"sent_back"},
    std::string_view{"proposed"}, std::string_view{"approved"},      std::string_view{"settled"},
    std::string_view{"answered"}, std::string_view{"archived"},      std::string_view{"withdrawn"}};
inline constexpr std::array action_names{
    std::string_view{"investigate"}, std::string_view{"propose"},   std::string_view{"decide"},
    std::string_view{"approve"},     std::string_view{"send_back"}, std::string_view{"settle"},
    std::string_view{"execute"},     std::string_view{"answer"},    std::string_view{"refuse"},
    std::string_view{"reopen"},      std::string_view{"withdraw"},  std::string_view{"archive"}};
constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::string_view to_text(Action action) { return action_names[static_cast<std::size_t>(action)]; }
constexpr std::optional<State> state_from_text(std::string_view text) {
    return enum_from_text<State>(state_names, text);
}

// Who did a step, and when; the name as it was that day.
struct By {
    UserId user_id;
    std::string name;
    std::optional<Instant> at;
    explicit operator bool() const { return at.has_value(); }
};

struct Complaint {
    TicketId ticket_id;
    State state = State::received;
    // Copies of the ticket for lists and counting, kept by its events.
    std::string code, title;
    CustomerId customer_id;
    CategoryId category_id;
    OrganizationId organization_id;
    UserId owner_id, handler_id;
    Instant opened_at{};
    std::string grade, flags;  // flags separated by commas
    std::int64_t level = 9;    // of the grade, 1 the gravest
    // What makes two complaints one matter from one place.
    std::string theme;
    OrganizationId area_id;

    std::string findings, liability, cause;
    By investigated;
    std::string proposal, redress, currency;
    std::int64_t amount_fen = 0;
    By proposed;
    std::string approver_role;  // who has to approve this proposal of this grade
    std::string approved_role;  // as which it was approved
    By approved;
    std::string send_back_reason;
    std::string agreement, consent;  // consent: spoken | written | none
    By settled;
    std::string reference;  // of the execution: booking, work order
    By executed;
    By told;  // the talk with the customer is the ticket's feed_back (1.5.4)
    std::string answer, answer_note;
    By answered;
    std::string pending_grade, pending_reason;  // a downgrade that waits for a second person
    By pending;
    std::string authority, authority_reference;  // 5.4.2: passed on by
    std::optional<Instant> passed_on_at, authority_due_at, authority_clock_from;
    std::string authority_reply, authority_reply_reference;
    By replied;
    TicketId parent_id;  // of the group; its own id where it is the parent
    std::optional<Instant> group_told_at;
    bool is_detached = false;    // a lead said it belongs to no group
    std::string decided_before;  // the grade that a person had decided before the group raised it
    Instant updated_at{};
    std::int64_t version = 0;  // 0: not stored yet
};

// Topic; its subject is the ticket. Told whenever the complaint is kept, so also when its authority is
// answered.
inline constexpr std::string_view tells_changed = "complaint.changed";

constexpr bool is_open(State state) { return state != State::archived && state != State::withdrawn; }

}  // namespace bihuan::complaint
