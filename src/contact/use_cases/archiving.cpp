#include "contact/use_cases/archiving.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "contact/domain/contact_errors.hpp"
#include "contact/store/archive_store.hpp"
#include "contact/store/contact_store.hpp"
#include "contact/use_cases/archive.hpp"
#include "standard/contact_archive_calls.hpp"

namespace bihuan::contact {
namespace {

using namespace std::chrono_literals;
constexpr auto archive_lease = 10min;  // of a node that died; longer than one archive takes
constexpr std::int64_t records_at_once = 5000, stale_at_once = 50;
constexpr std::string_view file_name = "contact-words.archive", owner_kind = "contact_archive";

// Each file by itself, so that the one before can end by itself.
file::Owner archive_owner(file::FileId id) { return {std::string{owner_kind}, id.number}; }

Archive described(const ArchiveText& text, const file::Staged& staged, Instant now) {
    const auto ids = text.ids();
    return {.archive_id = {},
            .file_id = staged.file_id,
            .count = text.count(),
            .from = instant_of_id(ids.front()),
            .to = instant_of_id(ids.back()),
            .clear_size = static_cast<std::int64_t>(text.size()),
            .file_size = staged.size,
            .made_at = now,
            .is_stale = false};
}

// Bytes of which no row speaks do not stay. False: they could not be kept at all.
template <class Use>
bool with_file(Store& store, const file::Shelf& shelf, const ArchiveText& text, Use use) {
    const auto staged = file::stage(store, shelf, file_name, text.packed());
    if (!staged) {
        log_error("contact.archive_not_kept", {{"code", staged.error().kind.code}});
        return false;
    }
    bool is_kept = false;
    try {
        is_kept =
            *store.write(system_actor(), [&](Unit& unit) -> Result<bool> { return use(unit, *staged); });
    } catch (...) {
        file::discard(shelf, *staged);
        throw;
    }
    if (!is_kept) file::discard(shelf, *staged);
    return true;
}

template <class Use>
void change(Store& store, Use use) {
    must(store
             .write(system_actor(),
                    [&](Unit& unit) -> Done {
                        use(unit);
                        return {};
                    })
             .has_value());
}

struct Gathered {
    ArchiveText text;
    std::int64_t after_id = 0;
    bool is_last = true;  // nothing older is left
};

// The oldest words that are not archived. What does not open stays where it is: verify names it.
Gathered gather(Unit& unit, const file::Shelf& shelf, std::int64_t after, Instant before,
                std::int64_t bytes) {
    Gathered out;
    out.after_id = after;
    ContactStore store{unit, *shelf.cipher};
    std::int64_t rows = 0;
    bool is_full = false;
    each_worded(unit, after, first_id_at(before), records_at_once,
                [&](std::int64_t id, const std::string& sealed) {
                    is_full = is_full || static_cast<std::int64_t>(out.text.size()) >= bytes;
                    if (is_full) return;
                    ++rows;
                    if (const auto form = store.open(id, sealed)) out.text.add(id, *form);
                    out.after_id = id;
                });
    out.is_last = !is_full && rows < records_at_once;
    return out;
}

void archive(Store& store, const file::Shelf& shelf, ArchiveTurn& turn, Instant now,
             const standard::ContactArchiveRules& rules) {
    for (bool is_last = false; !is_last;) {
        const auto some = *store.read(system_actor(), [&](Unit& unit) -> Result<Gathered> {
            return gather(unit, shelf, turn.after_id, now - rules.after, rules.bytes);
        });
        // Only what was kept is behind us: what fails is tried again the next time.
        const ArchiveTurn next{turn.next_at, some.after_id};
        const bool is_done = some.text.count() == 0 ||
                             with_file(store, shelf, some.text, [&](Unit& unit, const file::Staged& staged) {
                                 auto made = described(some.text, staged, unit.now);
                                 made.archive_id = unit.new_id<ArchiveId>();
                                 const auto moved = move_words(unit, some.text.ids(), made.archive_id);
                                 if (moved == 0) return false;
                                 // Words that ended since they were read are in the file: it is written anew
                                 // without them.
                                 made.is_stale = moved != made.count;
                                 file::attach(unit, shelf, staged, archive_owner(staged.file_id));
                                 add(unit, made);
                                 save_turn(unit, next, unit.now + archive_lease);
                                 return true;
                             });
        if (!is_done) break;
        turn = next;
        is_last = some.is_last;
    }
    turn.next_at = now + rules.every;
}

// Without the words that have ended. What was an empty archive then is none.
void write_anew(Store& store, const file::Shelf& shelf, const Archive& old) {
    const auto text = *store.read(system_actor(), [&](Unit& unit) -> Result<std::optional<ArchiveText>> {
        const auto before = read_archive(unit, shelf, old);
        if (!before) return std::nullopt;
        ArchiveText left;
        for (const auto& one : records_of(unit, old.archive_id))
            if (const auto form = before->form_of(one.contact_id)) left.add(one.contact_id, *form);
        return left;
    });
    if (!text) {
        // It stays as it is, for whoever looks into what verify says of it; trying it again would not mend
        // it.
        log_error("contact.archive_unread", {{"archive_id", old.archive_id.number}});
        change(store, [&](Unit& unit) {
            auto left = old;
            left.is_stale = false;
            save(unit, left);
        });
        return;
    }
    if (text->count() == 0) {
        change(store, [&](Unit& unit) {
            file::remove_all(unit, shelf, archive_owner(old.file_id));
            remove(unit, old.archive_id);
        });
        return;
    }
    with_file(store, shelf, *text, [&](Unit& unit, const file::Staged& staged) {
        auto made = described(*text, staged, unit.now);
        made.archive_id = old.archive_id;
        // Somebody's words ended while this was written: once more.
        made.is_stale = std::ranges::count_if(records_of(unit, old.archive_id), [&](const auto& one) {
                            return text->form_of(one.contact_id).has_value();
                        }) != made.count;
        file::attach(unit, shelf, staged, archive_owner(staged.file_id));
        file::remove_all(unit, shelf, archive_owner(old.file_id));
        save(unit, made);
        return true;
    });
}

}  // namespace

void archive_due(Store& store, const file::Shelf& shelf) {
    struct Work {
        ArchiveTurn turn;
        Instant now{};
        std::vector<Archive> stale;
        std::shared_ptr<const standard::ContactArchiveRules> rules;
    };
    // Almost always there is nothing to do, and then nothing is written.
    const auto is_due = *store.read(system_actor(), [](Unit& unit) -> Result<bool> {
        const auto rules = standard::contact_archive_rules(unit, unit.now);
        return !stale_archives(unit, 1).empty() ||
               (rules->after.count() > 0 && next_archiving(unit) <= unit.now);
    });
    if (!is_due) return;
    const auto work = *store.write(system_actor(), [](Unit& unit) -> Result<std::optional<Work>> {
        const auto turn = take_turn(unit, unit.now + archive_lease);
        if (!turn) return std::nullopt;
        return Work{*turn, unit.now, stale_archives(unit, stale_at_once),
                    standard::contact_archive_rules(unit, unit.now)};
    });
    if (!work) return;
    auto turn = work->turn;
    const auto end = [&] { change(store, [&](Unit& unit) { save_turn(unit, turn, Instant{}); }); };
    try {
        for (const auto& one : work->stale) write_anew(store, shelf, one);
        if (work->rules->after.count() > 0 && turn.next_at <= work->now)
            archive(store, shelf, turn, work->now, *work->rules);
    } catch (...) {
        end();
        throw;
    }
    end();
}

}  // namespace bihuan::contact
