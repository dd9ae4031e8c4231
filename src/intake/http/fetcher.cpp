#include "intake/http/fetcher.hpp"

#include "base/log.hpp"

namespace bihuan::intake {
namespace {

constexpr std::int64_t mails_at_once = 500;  // then others have a turn, and the page hears of it

}  // namespace

bool Fetcher::is_stopping() {
    const std::scoped_lock lock{mutex_};
    return is_stopping_;
}

// In the order of their numbers, each committed together with its number before it is marked: what fails
// between leaves a mail unmarked, and nothing is taken in twice.
std::int64_t Fetcher::fetch_all(const Mailbox& from) {
    const auto limits =
        *store_.read(system_actor(), [](Unit& unit) -> Result<MailSizes> { return mail_sizes(unit); });
    if (limits.mail == 0) throw ImapError{"the standard in force has no [intake]"};
    ImapSession session{settings_.server};
    const auto validity = session.select(settings_.folder);
    // Another validity: the numbers have begun anew, and what was taken in is known by its key.
    const auto last = validity == from.uid_validity ? from.last_uid : 0;
    std::int64_t taken = 0;
    for (const auto uid : session.uids_after(last)) {
        if (is_stopping() || taken >= mails_at_once) break;
        const auto size = session.size(uid);
        const bool is_too_large = size > static_cast<std::int64_t>(limits.mail);
        const auto bytes =
            is_too_large ? session.fetch_header(uid, limits.header) : session.fetch(uid, limits.mail);
        if (size < 0 || bytes.empty()) continue;  // somebody removed it meanwhile
        const auto done = take_in_mail(store_, context_, bytes, is_too_large, {validity, uid});
        if (!done) throw ImapError{std::string{done.error().kind.code}};
        ++taken;
        if (settings_.done_folder.empty())
            session.mark_seen(uid);
        else
            session.move(uid, settings_.done_folder);
    }
    return taken;
}

Fetcher::Outcome Fetcher::run_due(bool is_forced) {
    Outcome out;
    if (settings_.server.url.empty()) return out;
    const std::scoped_lock lock{running_};
    std::optional<Mailbox> mailbox;
    const auto leased = store_.write(system_actor(), [&](Unit& unit) -> Result<bool> {
        mailbox = begin_fetch(unit, is_forced);
        return true;
    });
    if (!leased || !mailbox) return out;
    out.has_run = true;
    try {
        out.taken = fetch_all(*mailbox);
    } catch (const ImapError& error) {
        out.error = error.what();
        log_warn("intake.fetch_failed", {{"why", out.error}});
    } catch (const std::exception& error) {  // the store or the disk: the page shows that, the log says what
        out.error = "not taken in: see the server's log";
        log_error("intake.fetch_failed", {{"why", error.what()}});
    }
    const auto ended = store_.write(system_actor(), [&](Unit& unit) -> Result<bool> {
        end_fetch(unit, out.error, settings_.every);
        return true;
    });
    if (!ended) log_warn("intake.lease_kept", {});  // it runs out
    return out;
}

void Fetcher::start() {
    if (settings_.server.url.empty()) return;
    thread_ = std::thread{[this] {
        std::unique_lock lock{mutex_};
        while (!is_stopping_) {
            lock.unlock();
            try {
                run_due();
            } catch (const std::exception& error) {
                log_error("intake.fetcher", {{"why", error.what()}});
            }
            lock.lock();
            ready_.wait_for(lock, std::chrono::seconds{2}, [this] { return is_stopping_; });
        }
    }};
}

void Fetcher::stop() {
    {
        const std::scoped_lock lock{mutex_};
        is_stopping_ = true;
    }
    ready_.notify_all();
    if (thread_.joinable()) thread_.join();
}

}  // namespace bihuan::intake
