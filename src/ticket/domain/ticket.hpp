// A ticket and its parts, as plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "customer/types.hpp"
#include "identity/types.hpp"
#include "standard/types.hpp"
#include "ticket/domain/ticket_flow.hpp"
#include "ticket/types.hpp"

namespace bihuan::ticket {

using customer::CustomerId;
using customer::HeldServiceId;
using identity::OrganizationId;
using identity::UserId;
using standard::CategoryId;

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
    std::string waiting_reason, result, cause, customer_answer, evaluation_comment;
    std::optional<std::int64_t> evaluation_score;
    std::int64_t reopen_count = 0, attachment_count = 0;
    TicketId merged_into_id;
    std::string external_reference;
    std::int64_t version = 1;
};

struct EntryId : Id<EntryId> {
    using Id::Id;
};
struct Entry {  // one line of the timeline; never changed, never removed
    EntryId entry_id;
    TicketId ticket_id;
    Instant at{};
    std::string kind;  // opened moved changed note reply attachment link unlink merged watch imported
    std::int64_t actor_id = 0;
    std::string actor_name, actor_role;
    bool is_public = false;
    std::optional<Action> action;
    std::optional<State> from_state, to_state;
    std::string text;
    std::string details = "{}";  // JSON object
};

struct AttachmentId : Id<AttachmentId> {
    using Id::Id;
};
struct Attachment {
    AttachmentId attachment_id;
    TicketId ticket_id;
    std::string file_name, media_type, sha256, added_by;
    std::int64_t size = 0;
    Instant added_at{};
    bool is_public = false;
};

struct LinkId : Id<LinkId> {
    using Id::Id;
};
struct Link {
    LinkId link_id;
    std::string kind;  // what the other ticket is to this one
    TicketId other_id;
    std::string code, title;
    State state = State::submitted;
};

struct ViewId : Id<ViewId> {
    using Id::Id;
};
struct SavedView {
    ViewId view_id;
    std::int64_t user_id = 0, organization_id = 0;
    std::string name, filter;  // filter: JSON object
    bool is_shared = false;
};

enum class Queue { all, all_open, mine, team, unassigned, waiting, to_feed_back, watching };
enum class Sort { priority, newest, oldest, updated };

struct TicketFilter {
    std::string query;
    Queue queue = Queue::all;
    std::vector<State> states;
    std::vector<Priority> priorities;
    CategoryId category_id;
    std::string channel;
    OrganizationId organization_id;
    UserId handler_id, owner_id;
    CustomerId customer_id;
    std::string tag;
    std::optional<Instant> opened_from, opened_to;
    std::optional<Sort> sort;
};

// Where a page ended; the next begins behind it.
struct Cursor {
    Sort sort = Sort::newest;
    std::int64_t key = 0;  // priority order or updated_at; unused for newest and oldest
    std::int64_t ticket_id = 0;
};

struct TicketItem {  // one line of a queue
    Ticket ticket;   // without description, result and comments
    std::string owner_name, handler_name, customer_name;
};

}  // namespace bihuan::ticket
