// A ticket's parts, as plain values.
#pragma once

#include "file/types.hpp"
#include "sla/types.hpp"
#include "ticket/domain/ticket_flow.hpp"
#include "ticket/types.hpp"

namespace bihuan::ticket {

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
    file::FileId file_id;  // none: its bytes are not sealed yet
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

// Where a page ended; the next begins behind it.
struct Cursor {
    Sort sort = Sort::newest;
    std::int64_t key = 0;  // priority order or updated_at; unused for newest and oldest
    std::int64_t ticket_id = 0;
};

struct TicketItem {  // one line of a queue
    Ticket ticket;   // without description, result and comments
    std::string owner_name, handler_name, customer_name;
    std::optional<sla::Summary> clock;  // the one due first; none: nothing is owed
};

struct ReminderId : Id<ReminderId> {
    using Id::Id;
};
struct Reminder {
    ReminderId reminder_id;
    TicketId ticket_id;
    UserId user_id;
    Instant at{};
    std::string text;
    std::optional<Instant> done_at;
};

struct NoticeId : Id<NoticeId> {
    using Id::Id;
};
struct Notice {
    NoticeId notice_id;
    std::int64_t user_id = 0;
    TicketId ticket_id;
    std::string code, title;  // of the ticket
    std::string kind;         // warning | breach | ladder
    std::string details;      // JSON object
    Instant at{};
    std::optional<Instant> read_at;
};

}  // namespace bihuan::ticket
