// Generated from api/knowledge.yaml by `npm run api`. Do not edit.
export interface paths {
    "/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The best answers to a text, such as a question or a tickets title and description; the first is sure or not */
        post: operations["search_knowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A search is over: kept as a gap, without numbers and mail addresses, where it led nowhere */
        post: operations["note_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles, latest first; drafts for those who edit or approve */
        get: operations["list_articles"];
        put?: never;
        /** A new article, as a draft; from a gap where one is named */
        post: operations["create_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in force, and the draft beside it for those who edit or approve */
        get: operations["get_article"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/articles/{article_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write the draft; beside what is in force a new one begins */
        put: operations["save_article_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/articles/{article_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose or withdraw; confirm a review; give it to another owner */
        post: operations["act_on_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/articles/{article_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or send back, never ones own */
        post: operations["decide_on_article"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/articles/{article_id}/deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seen, used for a ticket, useful or not; votes and uses count once */
        post: operations["note_article_deed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/articles/{article_id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version, latest first, without its text */
        get: operations["list_article_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/articles/{article_id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version, whole */
        get: operations["get_article_revision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches that led nowhere, the most asked first */
        get: operations["list_knowledge_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/gaps/{gap_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** A gap that needs no article */
        delete: operations["dismiss_knowledge_gap"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many articles of each category are outdated, expired, unused or badly rated */
        get: operations["get_knowledge_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for whoever asks: reviews of their own articles, proposals of others */
        get: operations["get_knowledge_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/must_reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has to be read and how many have: the nearest day first; closed ones newest first */
        get: operations["list_must_reads"];
        put?: never;
        /** Teams within the own scope have to read and confirm the article in force until a day */
        post: operations["open_must_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/own_must_reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What whoever asks has to read; what is not confirmed first */
        get: operations["list_own_must_reads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/must_reads/{must_read_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many have read it, by unit */
        get: operations["get_must_read"];
        /** Teams, day or reason are others */
        put: operations["change_must_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/must_reads/{must_read_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody has to read it any more */
        post: operations["close_must_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/must_reads/{must_read_id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has read it and who has not, within the own scope */
        get: operations["list_must_read_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/must_reads/{must_read_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV, a line a person */
        get: operations["export_must_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/must_reads/{must_read_id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read the version in force; once a person and version */
        post: operations["confirm_must_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/glossary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approved terms, and what is not said to customers */
        get: operations["get_glossary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/glossary/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Words of a text that are not said to customers, with the better ones */
        post: operations["check_wording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The best answers for customers */
        post: operations["search_portal_knowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/knowledge/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A search is over: kept as a gap where it led nowhere */
        post: operations["note_portal_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/knowledge/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles for customers */
        get: operations["list_portal_articles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/knowledge/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One article for customers */
        get: operations["get_portal_article"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/knowledge/articles/{article_id}/deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seen, useful or not, or it solved the matter */
        post: operations["note_portal_article_deed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ArticleState: "draft" | "proposed" | "published" | "withdrawn";
        /** @enum {string} */
        ArticleAction: "propose" | "send_back" | "approve" | "withdraw";
        /** @enum {string} */
        ArticleAudience: "customer" | "agent";
        /** @enum {string} */
        ArticleProblem: "outdated" | "expired" | "unused" | "badly_rated";
        /** @enum {string} */
        ArticleLanguage: "zh-CN" | "en";
        /** @enum {string} */
        ArticleDeedKind: "view" | "use" | "useful" | "not_useful" | "solved";
        /** @enum {string} */
        ArticleReason: "outdated" | "wrong" | "unclear" | "unfitting";
        /** @enum {string} */
        SearchLack: "none_found" | "unsure" | "unopened" | "unhelpful";
        KnowledgeSearch: {
            text: string;
            category_id?: components["schemas"]["Id"] | null;
            language?: components["schemas"]["ArticleLanguage"];
            limit?: number;
            /** @description the last word may go on */
            is_typing?: boolean;
        };
        SearchEnd: {
            text: string;
            category_id?: components["schemas"]["Id"] | null;
            language?: components["schemas"]["ArticleLanguage"];
            is_opened: boolean;
        };
        CitedArticle: {
            article_id: components["schemas"]["Id"];
            code: string;
            title: string;
            summary: string;
            category_id: components["schemas"]["Id"] | null;
            audience: components["schemas"]["ArticleAudience"];
            language: components["schemas"]["ArticleLanguage"];
        };
        KnowledgeAnswer: {
            article: components["schemas"]["CitedArticle"];
            heading: string;
            /** @description Markdown of the section that fits best */
            passage: string;
            confidence: number;
        };
        KnowledgeAnswers: {
            answers: components["schemas"]["KnowledgeAnswer"][];
            /** @description the first answer reaches the confidence that the standard expects */
            is_sure: boolean;
        };
        ArticleWords: {
            title: string;
            summary: string;
            /** @description Markdown; empty in lists */
            body: string;
        };
        ArticleContent: {
            category_id: components["schemas"]["Id"] | null;
            audience: components["schemas"]["ArticleAudience"];
            zh: components["schemas"]["ArticleWords"];
            en: components["schemas"]["ArticleWords"];
            keywords: string[];
            synonyms: string[];
            /** @description codes */
            related: string[];
            training: string | null;
            valid_from: components["schemas"]["Instant"] | null;
            valid_to: components["schemas"]["Instant"] | null;
        };
        ArticleWordsGiven: {
            title?: string;
            summary?: string;
            body?: string;
        };
        CreateArticle: {
            code: string;
            gap_id?: components["schemas"]["Id"] | null;
            category_id?: components["schemas"]["Id"] | null;
            audience?: components["schemas"]["ArticleAudience"];
            zh?: components["schemas"]["ArticleWordsGiven"];
            en?: components["schemas"]["ArticleWordsGiven"];
            keywords?: string[];
            synonyms?: string[];
            related?: string[];
            training?: string | null;
            valid_from?: components["schemas"]["Instant"] | null;
            valid_to?: components["schemas"]["Instant"] | null;
        };
        SaveArticle: {
            version: number;
            category_id?: components["schemas"]["Id"] | null;
            audience?: components["schemas"]["ArticleAudience"];
            zh?: components["schemas"]["ArticleWordsGiven"];
            en?: components["schemas"]["ArticleWordsGiven"];
            keywords?: string[];
            synonyms?: string[];
            related?: string[];
            training?: string | null;
            valid_from?: components["schemas"]["Instant"] | null;
            valid_to?: components["schemas"]["Instant"] | null;
        };
        ActOnArticle: {
            version: number;
            /** @enum {string} */
            action: "propose" | "withdraw" | "review" | "give";
            note?: string;
            owner_id?: components["schemas"]["Id"];
        };
        DecideOnArticle: {
            version: number;
            /** @enum {string} */
            action: "approve" | "send_back";
            note?: string;
            /** @description of approve: who had to read the version before has to read this one too */
            asks_anew?: boolean;
        };
        ArticleDeed: {
            deed: components["schemas"]["ArticleDeedKind"];
            ticket_id?: components["schemas"]["Id"];
            reason?: components["schemas"]["ArticleReason"];
        };
        DeedNoted: {
            /** @description false: it was counted already */
            is_counted: boolean;
        };
        ArticleCounts: {
            views: number;
            uses: number;
            useful: number;
            not_useful: number;
            solved: number;
        };
        ArticleDay: {
            views: number;
            uses: number;
            useful: number;
            not_useful: number;
            solved: number;
            /** @description as 2026-11-27 */
            day: string;
        };
        ReasonCount: {
            reason: components["schemas"]["ArticleReason"];
            count: number;
        };
        ArticleRevision: {
            number: number;
            state: components["schemas"]["ArticleState"];
            content: components["schemas"]["ArticleContent"];
            author_id: components["schemas"]["Id"] | null;
            author_name: string | null;
            approver_name: string | null;
            note: string | null;
            changed_at: components["schemas"]["Instant"];
            decided_at: components["schemas"]["Instant"] | null;
        };
        ArticleRevisionPage: {
            items: components["schemas"]["ArticleRevision"][];
            next: string | null;
        };
        Article: {
            article_id: components["schemas"]["Id"];
            code: string;
            owner_id: components["schemas"]["Id"] | null;
            owner_name: string | null;
            review_at: components["schemas"]["Instant"] | null;
            is_review_due: boolean;
            is_expired: boolean;
            shown: components["schemas"]["ArticleRevision"];
            beside: components["schemas"]["ArticleRevision"] | null;
            counts: components["schemas"]["ArticleCounts"];
            days: components["schemas"]["ArticleDay"][];
            reasons: components["schemas"]["ReasonCount"][];
            related: components["schemas"]["CitedArticle"][];
            is_used: boolean;
            allowed_actions: components["schemas"]["ArticleAction"][];
            may_edit: boolean;
            /** @description somebody has to read it */
            has_must_read: boolean;
            /** @description where whoever looks has to */
            must_read: components["schemas"]["OwnMustRead"] | null;
            version: number;
        };
        ListedArticle: {
            article_id: components["schemas"]["Id"];
            code: string;
            owner_id: components["schemas"]["Id"] | null;
            state: components["schemas"]["ArticleState"];
            title_zh: string;
            title_en: string;
            category_id: components["schemas"]["Id"] | null;
            audience: components["schemas"]["ArticleAudience"];
            author_id: components["schemas"]["Id"] | null;
            valid_to: components["schemas"]["Instant"] | null;
            review_at: components["schemas"]["Instant"] | null;
            changed_at: components["schemas"]["Instant"];
            counts: components["schemas"]["ArticleCounts"];
        };
        ArticlePage: {
            items: components["schemas"]["ListedArticle"][];
            next: components["schemas"]["Id"] | null;
        };
        KnowledgeGap: {
            gap_id: components["schemas"]["Id"];
            terms: string;
            audience: components["schemas"]["ArticleAudience"];
            lack: components["schemas"]["SearchLack"];
            category_id: components["schemas"]["Id"] | null;
            count: number;
            first_at: components["schemas"]["Instant"];
            last_at: components["schemas"]["Instant"];
            article_id: components["schemas"]["Id"] | null;
        };
        KnowledgeGapPage: {
            items: components["schemas"]["KnowledgeGap"][];
            next: string | null;
        };
        CategoryHealth: {
            category_id: components["schemas"]["Id"] | null;
            published: number;
            outdated: number;
            expired: number;
            unused: number;
            badly_rated: number;
        };
        KnowledgeHealth: {
            items: components["schemas"]["CategoryHealth"][];
        };
        KnowledgeWork: {
            due: number;
            proposed: number;
            /** @description to be read and confirmed */
            must_read: number;
        };
        /** @enum {string} */
        StaffRole: "agent" | "field_engineer" | "team_lead" | "quality_inspector" | "trainer" | "archivist" | "manager" | "administrator";
        MustReadTeamWish: {
            organization_id: components["schemas"]["Id"];
            /** @description none: everybody there and below */
            role?: components["schemas"]["StaffRole"] | null;
        };
        NewMustRead: {
            article_id: components["schemas"]["Id"];
            teams: components["schemas"]["MustReadTeamWish"][];
            due_at?: components["schemas"]["Instant"];
            reason?: string;
        };
        MustReadChange: {
            version: number;
            teams: components["schemas"]["MustReadTeamWish"][];
            due_at?: components["schemas"]["Instant"];
            reason?: string;
        };
        MustReadClosing: {
            version: number;
        };
        MustReadConfirmation: {
            /** @description of the version that was read */
            number: number;
        };
        MustReadUnit: {
            organization_id: components["schemas"]["Id"];
            name_zh: string;
            name_en: string;
        };
        MustRead: {
            must_read_id: components["schemas"]["Id"];
            article_id: components["schemas"]["Id"];
            code: string;
            title_zh: string;
            title_en: string;
            /** @description of the version in force; 0: none is */
            number: number;
            /** @description a confirmation of this version or a later one counts */
            from_number: number;
            due_at: components["schemas"]["Instant"];
            reason: string;
            by_name: string;
            asked_at: components["schemas"]["Instant"];
            closed_at: components["schemas"]["Instant"] | null;
            is_overdue: boolean;
            may_change: boolean;
            teams: {
                organization_id: components["schemas"]["Id"];
                name_zh: string;
                name_en: string;
                role: components["schemas"]["StaffRole"] | null;
            }[];
            /** @description people within the scope of whoever looks */
            asked: number;
            confirmed: number;
            units: {
                unit: components["schemas"]["MustReadUnit"];
                asked: number;
                confirmed: number;
            }[];
            version: number;
        };
        MustReadPage: {
            items: components["schemas"]["MustRead"][];
            next: components["schemas"]["Id"] | null;
        };
        MustReadPeople: {
            items: {
                user_id: components["schemas"]["Id"];
                name: string;
                unit: components["schemas"]["MustReadUnit"];
                confirmed_at: components["schemas"]["Instant"] | null;
                /** @description of the version that was confirmed */
                number: number | null;
            }[];
            next: components["schemas"]["Id"] | null;
        };
        OwnMustRead: {
            must_read_id: components["schemas"]["Id"];
            article_id: components["schemas"]["Id"];
            code: string;
            title_zh: string;
            title_en: string;
            /** @description of the version in force, to be confirmed */
            number: number;
            due_at: components["schemas"]["Instant"];
            reason: string;
            by_name: string;
            is_overdue: boolean;
            confirmed_at: components["schemas"]["Instant"] | null;
        };
        OwnMustReadList: {
            items: components["schemas"]["OwnMustRead"][];
        };
        GlossaryTerm: {
            code: string;
            zh: string;
            en: string;
            also: string[];
            avoid: string[];
            clause: string;
        };
        Glossary: {
            items: components["schemas"]["GlossaryTerm"][];
        };
        WordingText: {
            text: string;
        };
        Wording: {
            said: string;
            better_zh: string;
            better_en: string;
            /** @description in characters from the beginning */
            at: number;
        };
        WordingList: {
            items: components["schemas"]["Wording"][];
        };
        PublicListedArticle: {
            article_id: components["schemas"]["Id"];
            category_id: components["schemas"]["Id"] | null;
            title_zh: string;
            title_en: string;
            summary_zh: string;
            summary_en: string;
        };
        PublicArticlePage: {
            items: components["schemas"]["PublicListedArticle"][];
            next: components["schemas"]["Id"] | null;
        };
        PublicArticle: {
            article_id: components["schemas"]["Id"];
            category_id: components["schemas"]["Id"] | null;
            zh: components["schemas"]["ArticleWords"];
            en: components["schemas"]["ArticleWords"];
            changed_at: components["schemas"]["Instant"];
            related: components["schemas"]["CitedArticle"][];
        };
        Id: string;
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** Format: date-time */
        Instant: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    search_knowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgeSearch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeAnswers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchEnd"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_articles: {
        parameters: {
            query?: {
                state?: components["schemas"]["ArticleState"];
                audience?: components["schemas"]["ArticleAudience"];
                problem?: components["schemas"]["ArticleProblem"];
                category_id?: components["schemas"]["Id"];
                is_mine?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_article: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateArticle"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_article: {
        parameters: {
            query?: {
                /** @description says whether it was used for this ticket */
                ticket_id?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                article_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_article_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveArticle"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnArticle"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_on_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnArticle"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_article_deed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleDeed"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeedNoted"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_article_revisions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                article_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRevisionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_article_revision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: components["schemas"]["Id"];
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_knowledge_gaps: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeGapPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    dismiss_knowledge_gap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gap_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_knowledge_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeHealth"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_knowledge_work: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeWork"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_must_reads: {
        parameters: {
            query?: {
                is_closed?: boolean;
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MustReadPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_must_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMustRead"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MustRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_must_reads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMustReadList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_must_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                must_read_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MustRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_must_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                must_read_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MustReadChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MustRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_must_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                must_read_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MustReadClosing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MustRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_must_read_people: {
        parameters: {
            query?: {
                organization_id?: components["schemas"]["Id"];
                is_confirmed?: boolean;
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path: {
                must_read_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MustReadPeople"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_must_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                must_read_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_must_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                must_read_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MustReadConfirmation"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMustRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_glossary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Glossary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_wording: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordingText"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordingList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    search_portal_knowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgeSearch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeAnswers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_portal_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchEnd"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_articles: {
        parameters: {
            query?: {
                category_id?: components["schemas"]["Id"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicArticlePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicArticle"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_portal_article_deed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleDeed"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeedNoted"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
