// What can be done with tickets: one function each.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "duty/types.hpp"
#include "sla/calls.hpp"
#include "store/store.hpp"
#include "ticket/calls.hpp"
#include "ticket/domain/ticket.hpp"
#include "ticket/domain/ticket_rules.hpp"
#include "ticket/store/ticket_store.hpp"

namespace bihuan::ticket {

// --- one ticket
struct TicketView {
    Ticket ticket;
    std::string owner_name, handler_name, customer_name;  // the customer's is masked
    std::vector<Action> allowed_actions;
    std::optional<sla::Summary> clock;
    bool can_claim = false;
};
SearchText words_of(const NewTicket& wanted);
Result<TicketView> open_ticket(Unit& unit, CodeSource& codes, const NewTicket& wanted);
Result<TicketView> get_ticket(Unit& unit, TicketId id);
Result<TicketView> act_on_ticket(Unit& unit, TicketId id, std::int64_t version, Action action,
                                 const StepFacts& facts);
Result<TicketView> update_ticket(Unit& unit, TicketId id, std::int64_t version, const TicketChange& change);
// The ticket ends as part of `into`: its watchers follow there, and both timelines say so.
Result<TicketView> merge_ticket(Unit& unit, TicketId id, TicketId into, std::int64_t version,
                                const std::string& reason);

// --- who handles it (2.3.2, 5.4.4)
// Taken for oneself in one step, accepted with it where nobody has; of many who try one succeeds.
Result<TicketView> claim_ticket(Unit& unit, TicketId id);
struct CandidateView {
    duty::Candidate person;
    duty::Standing standing = duty::Standing::absent;
    std::vector<std::string> missing_skills;
    bool is_next = false;  // would be given it now
};
struct CandidateList {
    standard::RouteRule route;  // code "": none
    OrganizationId organization_id;
    std::vector<CandidateView> items;
};
Result<CandidateList> list_candidates(Unit& unit, TicketId id);

// --- many tickets
struct BulkTarget {
    TicketId ticket_id;
    std::int64_t version = 0;
};
struct BulkAct {  // either a step, or a change of priority or tags
    std::vector<BulkTarget> tickets;
    std::optional<Action> action;
    StepFacts facts;
    std::optional<Priority> priority;
    std::vector<std::string> add_tags;
};
struct BulkOutcome {
    TicketId ticket_id;
    std::optional<Error> error;
};
Result<std::vector<BulkOutcome>> bulk_act(Unit& unit, const BulkAct& act);

struct TicketPage {
    std::vector<TicketItem> items;
    std::string next;         // "" at the end
    bool is_partial = false;  // the search looked at as many candidates as a page may
};
inline constexpr std::int64_t candidates_max = 2000;
Result<TicketPage> list_tickets(Unit& unit, const TicketFilter& filter, const std::string& after,
                                std::int64_t limit);
struct TicketCounts {
    std::int64_t mine = 0, team = 0, unassigned = 0, waiting = 0, to_feed_back = 0, watching = 0,
                 all_open = 0;
};
inline constexpr std::int64_t count_max = 1000;  // counting stops here; "999+" is all a queue needs
TicketCounts count_tickets(Unit& unit);
std::vector<std::string> list_tags(Unit& unit, const std::string& begin);

// --- timeline
struct EntryPage {
    std::vector<Entry> items;
    EntryId next;
};
Result<EntryPage> list_timeline(Unit& unit, TicketId id, EntryId after, std::int64_t limit);
Result<Entry> add_note(Unit& unit, TicketId id, const std::string& text);
// `wording_reason`: why words stand that are not said to customers; "": they are refused (4.1.1).
Result<Entry> add_reply(Unit& unit, TicketId id, const std::string& text, const std::string& channel,
                        const std::string& wording_reason);

// --- clocks (3.2.1, 5.5.2)
struct TicketClocks {
    sla::SubjectView view;
    std::int64_t standard_number = 0;
    bool may_confirm = false, may_correct = false;
};
Result<TicketClocks> get_clocks(Unit& unit, TicketId id);
struct BreachReason {
    sla::Reason reason;
    std::string channel;  // by which the customer was told
};
// Told to the customer in the timeline they see.
Result<TicketClocks> explain_breach(Unit& unit, TicketId id, const BreachReason& reason);
Result<TicketClocks> confirm_pause(Unit& unit, TicketId id);
struct Correction {
    sla::ClockKind clock = sla::ClockKind::resolve;
    Instant from{}, to{};
    bool counts = false;
    std::string reason;
};
Result<TicketClocks> correct_clock(Unit& unit, TicketId id, const Correction& correction);
// 2.4.3: the customer was contacted about a bad score, or nobody was reached and the clock runs on.
struct FollowUp {
    std::string channel, said;  // what the customer said
    std::string result;         // content | action_agreed | unreachable
};
Result<TicketClocks> follow_up(Unit& unit, TicketId id, const FollowUp& contact);
// Running clocks within the scope, soonest first.
// The clocks that run, of tickets and of whatever else the actor may read.
struct BoardLine {
    sla::BoardItem item;
    sla::BoardWords words;
    std::string handler_name;
    std::optional<TicketItem> ticket;  // of kind "ticket"
};
struct ClockBoard {
    std::vector<BoardLine> items;
    std::string next;
};
Result<ClockBoard> list_board(Unit& unit, std::span<const sla::BoardKind> others,
                              const sla::BoardFilter& filter, std::int64_t limit);

struct NoticePage {
    std::vector<Notice> items;
    NoticeId next;
    std::int64_t unread = 0;  // counting stops at count_max
};
NoticePage list_notices(Unit& unit, NoticeId before, std::int64_t limit);
void mark_notices_read(Unit& unit, NoticeId up_to);

// --- attachments: bytes are stored first, then told to the database
struct UploadedFile {
    std::filesystem::path path;  // temporary; moved away or left to the caller to remove
    std::int64_t size = 0;
    std::string file_name;  // as the client called it
};
Result<Attachment> add_attachment(Store& store, const Actor& actor, const AttachmentFiles& files, TicketId id,
                                  const UploadedFile& file, bool is_public);
Result<std::vector<Attachment>> list_attachments(Unit& unit, TicketId id);
// Customers get public files of their own tickets only.
Result<Attachment> find_attachment(Unit& unit, AttachmentId id);
struct OpenedAttachment {
    Attachment attachment;
    std::string bytes;
};
// What is no longer what was kept is refused.
Result<OpenedAttachment> open_attachment(Unit& unit, const AttachmentFiles& files, AttachmentId id);
void remove_attachments(Unit& unit, const AttachmentFiles& files, TicketId id);  // the bytes of all of them
// Moves those that lie in clear from before, some at once, outside every unit. Answers the last one it looked
// at, none when that was all.
AttachmentId seal_attachments(Store& store, const AttachmentFiles& files, AttachmentId after);
inline constexpr std::int64_t sealed_at_once = 50;
inline constexpr std::int64_t attachments_max = 50;

// --- around a ticket
struct Watcher {
    UserId user_id;
    std::string display_name;
};
Result<std::vector<Watcher>> list_watchers(Unit& unit, TicketId id);
Result<std::vector<Watcher>> add_watcher(Unit& unit, TicketId id, UserId user);
Result<std::vector<Watcher>> remove_watcher(Unit& unit, TicketId id, UserId user);
Result<std::vector<Link>> list_links(Unit& unit, TicketId id);
Result<std::vector<Link>> add_link(Unit& unit, TicketId id, const std::string& kind, TicketId other,
                                   const std::string& other_code);
Result<std::vector<Link>> remove_link(Unit& unit, TicketId id, LinkId link);

struct ViewOnList {
    SavedView view;
    bool is_own = false;
};
std::vector<ViewOnList> list_views(Unit& unit);
Result<SavedView> create_view(Unit& unit, const std::string& name, const std::string& filter, bool is_shared);
Done delete_view(Unit& unit, ViewId id);

// --- the customer's own pages
// 1.1.2, 3.5.4: by when the customer may expect the next thing, and again after a delay was explained.
struct PortalPromise {
    sla::ClockKind clock = sla::ClockKind::resolve;  // accept, respond, resolve or feedback
    std::optional<Instant> due_at;                   // nullopt: it stands still while something is waited for
    bool is_restated = false, is_late = false;
};
struct PortalTicket {
    Ticket ticket;
    std::vector<PortalPromise> promises;  // those that still run, in the order of the loop
    std::string handler_role;
    bool can_reply = false, can_evaluate = false, can_reopen = false, can_cancel = false;
};
struct PortalProfile {
    CustomerId customer_id;
    std::string name, segment;
    std::vector<customer::HeldServiceWords> services;
    standard::Principles principles;
};
struct PortalRequest {
    std::string title, description;
    CategoryId category_id;
    HeldServiceId held_service_id;
};
struct PortalPage {
    std::vector<Ticket> items;
    std::string next;
};
Result<PortalProfile> portal_profile(Unit& unit);
Result<PortalPage> list_portal_tickets(Unit& unit, std::optional<bool> is_open, const std::string& after,
                                       std::int64_t limit);
Result<PortalTicket> get_portal_ticket(Unit& unit, TicketId id);
Result<EntryPage> list_portal_timeline(Unit& unit, TicketId id, EntryId after, std::int64_t limit);
Result<PortalTicket> submit_portal_ticket(Unit& unit, CodeSource& codes, const PortalRequest& request);
Result<Entry> add_portal_reply(Unit& unit, TicketId id, const std::string& text);
Result<PortalTicket> portal_step(Unit& unit, TicketId id, Action action, const StepFacts& facts);

}  // namespace bihuan::ticket
