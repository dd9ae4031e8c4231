// The tables of ticket. Rows in, values out; no rule lives here.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/tokenizer.hpp"
#include "store/store.hpp"
#include "ticket/domain/ticket.hpp"

namespace bihuan::ticket {

class TicketStore {
  public:
    explicit TicketStore(Unit& unit) : unit_{unit} {}
    std::optional<Ticket> find(TicketId id);
    std::optional<TicketId> find_code(std::string_view code);
    std::optional<TicketId> find_external(std::string_view reference);
    bool is_id_taken(TicketId id);
    std::string greatest_code(std::string_view prefix);  // "" when none
    void add(const Ticket& ticket);
    bool save(const Ticket& ticket, std::int64_t expected_version);  // false: somebody was faster
    void touch(TicketId id, Instant at);                             // updated_at alone, the version stays
    void count_attachment(TicketId id, Instant at);                  // one more
    void note_tone(TicketId id, std::int64_t order);                 // for lists; the version stays
    void set_tags(TicketId id, const std::vector<std::string>& tags);
    std::vector<std::string> tags_beginning(std::string_view begin, std::int64_t limit);

    void add_entry(const Entry& entry);
    std::vector<Entry> entries(TicketId id, bool only_public, bool newest_first, EntryId after,
                               std::int64_t limit);
    std::optional<Entry> newest_entry(TicketId id);
    std::optional<Instant> state_since(TicketId id);

  private:
    Unit& unit_;
};

// What a list may hold: `organizations` bounds what is seen; empty with `is_everywhere`.
struct ListScope {
    bool is_everywhere = false;
    std::vector<std::int64_t> organizations;
};

// Finding words: the only place where the engines' full-text searches differ.
class SearchStore {
  public:
    explicit SearchStore(Unit& unit) : unit_{unit} {}
    static SearchText text_of(const Ticket& ticket);
    void add(const Ticket& ticket) { add(ticket.ticket_id, ticket.organization_id, text_of(ticket)); }
    void add(TicketId id, OrganizationId unit, const SearchText& text);
    void move(TicketId id, OrganizationId from, OrganizationId to);
    void remove(const Ticket& ticket);
    void replace(const Ticket& before, const Ticket& after);
    // Whether the engine finds a word's tickets newest first. Where not (PostgreSQL), a few newest tickets of
    // a list are better looked through one by one first: ListStore::look_through.
    bool is_in_order() const { return !unit_.is_postgres(); }
    std::int64_t size();  // PostgreSQL: as last counted by the engine
    // Ids that match, newest first, below `before`; nullopt: the query holds nothing to find. Whether they
    // are within the scope is asked again of the list: not every engine looks at it here.
    std::optional<std::vector<TicketId>> find(std::string_view query, const ListScope& scope,
                                              std::int64_t before, std::int64_t limit);

  private:
    Unit& unit_;
};

// Lists.
struct ListQuery {  // a TicketFilter with trees resolved and "me" filled in
    std::optional<bool> is_open;
    std::vector<State> states;
    std::vector<Priority> priorities;
    std::vector<std::int64_t> categories, tones;
    std::string channel, tag;
    std::optional<std::int64_t> handler_id;  // 0: none
    std::int64_t owner_id = 0, watcher_id = 0;
    std::vector<std::int64_t> customers;
    std::optional<Instant> opened_from, opened_to;
    Sort sort = Sort::newest;
    std::optional<Cursor> after;
};
class ListStore {
  public:
    explicit ListStore(Unit& unit) : unit_{unit} {}
    static constexpr std::size_t units_merged_max = 40;
    std::vector<Ticket> page(const ListQuery& query, const ListScope& scope, std::int64_t limit);
    // Those of `ids` that pass, newest first.
    std::vector<Ticket> among(std::span<const TicketId> ids, const ListQuery& query, const ListScope& scope);
    // PostgreSQL: looks at the newest `span` tickets of the list below query.after for the words.
    struct LookedAt {
        std::vector<TicketId> holding;  // newest first, no more than are wanted
        TicketId last;                  // looked at
        std::int64_t count = 0;         // how many were
    };
    LookedAt look_through(const ListQuery& query, const ListScope& scope, std::string_view words,
                          std::int64_t span, std::int64_t wanted);
    static bool is_narrowed(const ListQuery& query);  // by anything but the scope and the page
    std::int64_t count(const ListQuery& query, const ListScope& scope, std::int64_t max);

  private:
    std::vector<Ticket> one_range(const ListQuery& query, const std::string& scope_condition,
                                  std::int64_t limit);
    Unit& unit_;
};

class PartsStore {
  public:
    explicit PartsStore(Unit& unit) : unit_{unit} {}
    std::vector<UserId> watchers(TicketId id);
    void add_watcher(TicketId id, UserId user);
    void remove_watcher(TicketId id, UserId user);
    void move_watchers(TicketId from, TicketId to);

    std::vector<Link> links(TicketId id);
    bool has_link(TicketId id, std::string_view kind, TicketId other);
    void add_link(LinkId link, TicketId id, std::string_view kind, TicketId other);
    std::optional<Link> find_link(TicketId id, LinkId link);
    void remove_link(TicketId id, std::string_view kind, TicketId other);
    std::vector<TicketId> parents(TicketId id);

    std::vector<Attachment> attachments(TicketId id);
    std::optional<Attachment> find_attachment(AttachmentId id);
    void add_attachment(const Attachment& attachment);
    std::vector<Attachment> unsealed_attachments(AttachmentId after, std::int64_t limit);
    bool set_file(AttachmentId id, file::FileId file);  // false: it has one, or is gone

    std::vector<SavedView> views(std::int64_t user, std::span<const std::int64_t> organizations,
                                 bool is_everywhere);
    std::int64_t count_views(std::int64_t user);
    void add_view(const SavedView& view);
    bool remove_view(std::int64_t user, ViewId id);

  private:
    Unit& unit_;
};

// JSON list of words, as the column ticket.tags holds it.
std::string tags_to_json(const std::vector<std::string>& tags);
std::vector<std::string> tags_from_json(std::string_view text);

}  // namespace bihuan::ticket
