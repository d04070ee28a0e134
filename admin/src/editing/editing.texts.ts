import { defineTexts } from '../locales/texts';

/** What is said wherever something is edited. */
export const EDITING_TEXTS = defineTexts('editing', {
  en: {
    steps: 'History',
    you: 'you',
    undo: 'Undo',
    redo: 'Redo',
    noUndo: 'There is nothing to undo.',
    noRedo: 'There is nothing to redo.',
    revert: 'Discard my changes',
    nothingToSave: 'Nothing has changed since it was saved.',
    mine: 'Mine',
    theirs: 'Theirs',
    keepTheirs: 'Take theirs',
    was: 'It was',
    place: 'Where',
    collisionTitle: '{{who}} has saved revision {{revision}} meanwhile',
    collisionText:
      'Nothing of yours is lost. What only they changed is taken over; where both of you changed the same, yours stands until you take theirs. Saving goes on top of theirs.',
    collisionTaken: 'Taken over: {{places}}',
    collisionDone: 'I have seen it',
    overtaken:
      'Somebody else was first. Nothing of yours is lost: look at what it is now, and save once more.',
    strandedTitle: 'Your changes cannot be saved here any more',
    strandedText:
      'It can only be read now. What is shown has your changes in it, at {{places}}: take down what you still need, then discard them.',
    leaveTitle: 'Leave without saving?',
    leaveText: 'Your changes are kept in this tab until you come back or discard them.',
    leave: 'Leave',
    stay: 'Stay',
  },
  'zh-CN': {
    steps: '历史',
    you: '你',
    undo: '撤销',
    redo: '重做',
    noUndo: '没有可撤销的改动。',
    noRedo: '没有可重做的改动。',
    revert: '放弃我的改动',
    nothingToSave: '保存后没有新的改动。',
    mine: '我的',
    theirs: '对方的',
    keepTheirs: '采用对方的',
    was: '原来是',
    place: '位置',
    collisionTitle: '{{who}} 在此期间保存了修订 {{revision}}',
    collisionText:
      '你的改动没有丢失。只有对方改过的地方已采用；双方都改过的地方保留你的，直到你采用对方的。保存时会建立在对方的修订之上。',
    collisionTaken: '已采用：{{places}}',
    collisionDone: '知道了',
    overtaken: '已有他人先行保存。你的改动没有丢失：请查看现状，然后再次保存。',
    strandedTitle: '你的改动已无法在此保存',
    strandedText:
      '现在只能查看。所示内容包含你在 {{places}} 的改动：请先记下仍需要的部分，再放弃它们。',
    leaveTitle: '不保存就离开？',
    leaveText: '你的改动会保留在此标签页，直到你回来或放弃。',
    leave: '离开',
    stay: '留下',
  },
});
